import type { Decimal } from "./decimal";
import { fromBigint, roundHalfUp, shift, toBigint } from "./decimal";

/** Units in which forms state money. */
export type MoneyUnit = "分" | "角" | "元" | "百元" | "千元" | "万元" | "十万元" | "百万元" | "千万元" | "亿元";

/** How many zeros a unit has when it is counted in 分. */
const FEN_ZEROS: Readonly<Record<MoneyUnit, number>> = {
  分: 0, 角: 1, 元: 2, 百元: 4, 千元: 5, 万元: 6, 十万元: 7, 百万元: 8, 千万元: 9, 亿元: 10,
};

/** True for a unit that money is stated in; 分 counts too, though forms mostly mean points by it. */
export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return Object.hasOwn(FEN_ZEROS, unit);
}

/** The amount in whole 分, or null when it has a fraction of a 分. */
export function fen(amount: Decimal, unit: MoneyUnit): bigint | null {
  return toBigint(shift(amount, FEN_ZEROS[unit]));
}

/** The amount in whole 分, a half 分 rounded away from zero. */
export function fenRounded(amount: Decimal, unit: MoneyUnit): bigint {
  return toBigint(roundHalfUp(shift(amount, FEN_ZEROS[unit]), 0)) ?? 0n;
}

/** So many 分 stated in a unit. */
export function inUnit(amountInFen: bigint, unit: MoneyUnit): Decimal {
  return shift(fromBigint(amountInFen), -FEN_ZEROS[unit]);
}

/** The same money stated in another unit, exactly. */
export function convertMoney(amount: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return shift(amount, FEN_ZEROS[from] - FEN_ZEROS[to]);
}
