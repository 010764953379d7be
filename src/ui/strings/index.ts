import { en } from "./en";
import { zh, type Strings } from "./zh";

/** The words of the screen by language. */
export const STRINGS: Readonly<Record<"zh" | "en", Strings>> = { zh, en };

export type { Strings };
