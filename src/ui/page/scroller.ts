import { makeStyles, tokens } from "@fluentui/react-components";

/** How much room the top right corner is kept clear of, for Excel's own button there. */
export const CORNER = "44px";

/** Only from this height on do headings stay while the rest scrolls; below (200 % zoom) everything scrolls. */
const TALL = "@media (min-height: 300px)";

/** A column that scrolls as a whole, with a scroll bar that is always there. */
export const useScroller = makeStyles({
  scroller: {
    // Lists inside ask how far they are from its top.
    position: "relative",
    boxSizing: "border-box",
    height: "100%",
    overflowX: "hidden",
    overflowY: "scroll",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "::-webkit-scrollbar": { width: "12px" },
    "::-webkit-scrollbar-track": { backgroundColor: tokens.colorNeutralBackground3 },
    "::-webkit-scrollbar-thumb": {
      backgroundColor: tokens.colorNeutralStrokeAccessible,
      border: `3px solid ${tokens.colorNeutralBackground3}`,
      borderRadius: tokens.borderRadiusCircular,
      minHeight: "32px",
      "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "ButtonText", border: "3px solid Canvas" },
    },
  },
  sticky: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [TALL]: { position: "sticky", top: 0, zIndex: 1 },
  },
});
