import type { Words } from "../findings/finding";
import type { Form, Item } from "../form/form";
import { cellAddress } from "../grid/a1";
import type { CellRef } from "../grid/grid";
import type { Counterpart } from "./counterparts";

/** Where a cell of a counterpart stands: file, sheet and address, each only where it is another one. */
export function placeWords({ form, file }: Counterpart, item: Item | null | undefined, mine: Form): Words {
  const address = item == null ? "" : cellAddress(item.at.row, item.at.column);
  if (file === null && form.sheet === mine.sheet) return { zh: address, en: address };
  const sheet = { zh: `工作表“${form.sheet}”${address}`, en: `sheet “${form.sheet}” ${address}`.trim() };
  return file === null || file === "" ? sheet : { zh: `“${file}”${sheet.zh}`, en: `“${file}”, ${sheet.en}` };
}

/** A counterpart's cells as related cells of a finding; a cell of another file is none. */
export function relatedCells({ file }: Counterpart, items: readonly (Item | null | undefined)[]): readonly CellRef[] {
  return file === null ? items.flatMap((item) => (item == null ? [] : [item.at])) : [];
}

/** What the parts of an indicator are called in a sentence. */
export const PART_WORDS = {
  level: { zh: "所属级次", en: "level" },
  name: { zh: "名称", en: "name" },
  operator: { zh: "指标性质", en: "operator" },
  target: { zh: "指标值", en: "target" },
  unit: { zh: "度量单位", en: "unit" },
  weight: { zh: "权重", en: "weight" },
} as const satisfies Record<string, Words>;
