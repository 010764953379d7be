import { Option } from "commander";
import { say, type Language, type Words } from "../core";

/** An option with its help in the person's language. */
export const option = (flags: string, words: Words, lang: Language): Option => new Option(flags, say(words, lang));

/** Takes the exit code of the command that ran. */
export interface ExitTaker {
  exit(code: number): void;
}
