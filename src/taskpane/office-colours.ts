import type { HostColours } from "../ui";

/** What an Excel may tell of its theme; some tell less than the types promise. */
interface ThemeBearer {
  readonly officeTheme?: Partial<Office.OfficeTheme>;
}

/** The colours of Excel's own theme, or null where it does not tell. */
export function officeColours({ officeTheme }: ThemeBearer): HostColours | null {
  const { bodyBackgroundColor, bodyForegroundColor } = officeTheme ?? {};
  if (bodyBackgroundColor === undefined || bodyForegroundColor === undefined) return null;
  return { background: bodyBackgroundColor, foreground: bodyForegroundColor };
}
