import { contrast, luminance } from "../../src/ui/theme/contrast";
import { themeBeside } from "../../src/ui/theme/office-theme";

test("contrast is that of WCAG", () => {
  expect(contrast("#000", "#FFFFFF")).toBe(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("red", "#ffffff")).toBe(1);
  expect(luminance("#fff")).toBeCloseTo(1);
  expect(luminance("#12345")).toBeNull();
});

const OFFICE_THEMES = { colourful: "#F0F0F0", white: "#FFFFFF", "dark grey": "#666666", black: "#0A0A0A" } as const;

test.each(Object.entries(OFFICE_THEMES))("beside Excel's %s theme every text and every sign can be read", (_, background) => {
  const theme = themeBeside({ background, foreground: "#000000" });
  const texts = [
    theme.colorNeutralForeground1, theme.colorNeutralForeground2, theme.colorBrandForegroundLink, theme.colorPaletteRedForeground1,
    theme.colorPaletteDarkOrangeForeground1, theme.colorPaletteGreenForeground1, theme.colorBrandForeground1,
  ];
  for (const text of texts) {
    expect(contrast(text, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, theme.colorNeutralBackground2)).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.colorNeutralStrokeAccessible, theme.colorNeutralBackground3)).toBeGreaterThanOrEqual(3);
});

test("light themes are light, dark ones dark, and Excel's own ground is used where it is legible", () => {
  expect(themeBeside({ background: "#FFFFFF", foreground: "#000" }).colorNeutralBackground1).toBe("#FFFFFF");
  expect(themeBeside({ background: "#0A0A0A", foreground: "#FFF" }).colorNeutralBackground1).toBe("#0A0A0A");
  expect(luminance(themeBeside({ background: "#666666", foreground: "#FFF" }).colorNeutralBackground1) ?? 1).toBeLessThan(0.05);
  expect(themeBeside(null).colorNeutralBackground1).toBe("#ffffff");
  expect(themeBeside({ background: "not a colour", foreground: "" }).colorNeutralBackground1).toBe("#ffffff");
});
