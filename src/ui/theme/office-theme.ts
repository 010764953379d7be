import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { contrast, luminance } from "./contrast";

/** The colours Excel says it is painted with ("#RRGGBB"). */
export interface HostColours {
  readonly background: string;
  readonly foreground: string;
}

/** Least contrast of small text after WCAG 2.2 AA. */
const LEGIBLE = 4.5;

/** Chinese first: these fonts come with Windows, Mac and Linux. */
const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

/**
 * The theme beside Excel's own: light or dark by its background, on exactly that background when every text stays legible
 * on it (Excel's dark grey is too bright for grey letters, so there our own dark ground is used).
 */
export function themeBeside(colours: HostColours | null): Theme {
  const isDark = colours !== null && (luminance(colours.background) ?? 1) < 0.3;
  const base: Theme = { ...(isDark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS };
  if (colours === null) return base;
  const faintest = [base.colorNeutralForeground3, base.colorPaletteRedForeground1, base.colorBrandForegroundLink];
  const fits = faintest.every((text) => contrast(text, colours.background) >= LEGIBLE);
  return fits ? { ...base, colorNeutralBackground1: colours.background } : base;
}
