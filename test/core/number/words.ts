import type { FoundNumber, PartialDate, Target, WrittenNumber } from "../../../src/core/number";
import { toText } from "../../../src/core/number";

/** Fails the test where a value is missing that the test needs. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("expected a value");
  return value;
}

export const saysNumber = ({ value, step }: WrittenNumber): string => `${toText(value)}±${toText(step)}`;

export function saysDate(date: PartialDate): string {
  switch (date.kind) {
    case "calendar": {
      const days = `${date.first.month}.${date.first.day}-${date.last.month}.${date.last.day}`;
      return `${date.year ?? "?"}: ${days}${date.isDeadline ? " 前" : ""}`;
    }
    case "period":
      return `${saysDate(date.from)} → ${saysDate(date.to)}`;
    case "recurring":
      return `every ${date.every} ${date.month ?? "?"}.${date.day ?? "?"}${date.isDeadline ? " 前" : ""}`;
    case "duration":
      return `${toText(date.count)} ${date.unit}`;
  }
}

export function saysTarget(target: Target): string {
  switch (target.kind) {
    case "quantity":
      return `${target.op ?? "?"} ${saysNumber(target.written)}${target.unit === "" ? "" : ` ${target.unit}`}${target.isApproximate ? " 约" : ""}${target.hasWordsAround ? " …" : ""}`;
    case "between":
      return `${toText(target.low)}..${toText(target.high)} ${target.unit}`.trimEnd();
    case "due":
      return `due ${saysDate(target.by)}`;
    case "graded":
      return target.scale.join("/");
    case "described":
      return "described";
  }
}

export const saysFound = ({ kind, numberText, unit, isApproximate, rangeEnd }: FoundNumber): string =>
  `${kind} ${numberText}${unit}${isApproximate ? " 约" : ""}${rangeEnd === null ? "" : ` ${rangeEnd}`}`;
