import type { Words } from "../../findings/finding";
import type { Item } from "../../form/form";
import { wordedAnswers } from "../answers";
import { asText, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import { findRepeatedWord, type RepeatedWord } from "../repeated-words";
import { defineRule } from "../rule";
import { shortened } from "../shortened";

interface Repetition {
  readonly item: Item;
  readonly place: Words;
  readonly word: RepeatedWord;
  readonly corrected: string;
}

/** Of a longer text only the doubled word is shown. */
const LONGEST_QUOTED = 60;

const row = (name: string): readonly string[] => ["满意度指标", "服务对象满意度指标", name, "≥", "95", "%", "10"];
const OTHER = ["产出指标", "数量指标", "培训人数", "≥", "100", "人", "80"];

/** A word stands twice in a row. */
export const repeatedWord = defineRule<Repetition>({
  id: "repeated-word",
  code: "JX608",
  severity: "warning",
  title: { zh: "词语重复", en: "Repeated word" },
  basis: { zh: "绩效目标和指标的文字应准确、通顺", en: "Goals and indicators should be worded correctly" },
  example: { before: targetExample([], [OTHER, row("群众满意度满意度")]), cell: "C6", after: targetExample([], [OTHER, row("群众满意度")]) },
  *find({ form }) {
    for (const answer of wordedAnswers(form, ["name", "target", "actual", "reason"])) {
      const { item } = answer;
      const word = findRepeatedWord(item.raw);
      if (word === null) continue;
      yield { at: item.at, facts: { item, place: answer.place, word, corrected: item.raw.slice(0, word.start) + item.raw.slice(word.start + word.text.length) }, ...(word.isCertain ? {} : { severity: "advice" }) };
    }
  },
  explain({ facts: { item, place, word, corrected } }) {
    const isLong = corrected.length > LONGEST_QUOTED;
    return {
      what: { zh: `${place.zh}里“${word.text}”连写了两遍`, en: `“${word.text}” stands twice in ${place.en}` },
      todo: { zh: `删去一个“${word.text}”`, en: `Delete one “${word.text}”` },
      says: isLong ? word.text + word.text : item.raw.trim(),
      expected: isLong ? word.text : corrected.trim(),
    };
  },
  fix({ facts: { item, word, corrected } }) {
    return correct(writeTitle(shortened(corrected)), word.isCertain ? "certain" : "review", item, asText(corrected));
  },
});
