import type { PrintedScheme } from "../form/form";
import type { FundsTable } from "./funds-block";
import type { SheetMap, Spot } from "./sheet-map";
import type { Table } from "./table";

const POINTS = /(\d{1,3}(?:\.\d+)?)分/;

/** The points a form prints on its blocks: "绩效指标（90分）", "预算执行情况（10分）", "得分（20分*执行率）". */
export function printedScheme(map: SheetMap, table: Table, bodyEnd: number, funds: FundsTable | null): PrintedScheme {
  const firstColumn = Math.min(...table.sets.flatMap((set) => Object.values(set.columns).map((column) => column.left)));
  const section = sectionOf(map, table, bodyEnd, firstColumn);
  const scoreHeading = funds?.columns.find((column) => column.role === "score")?.heading ?? null;
  return {
    rowsTotal: pointsOn(map, section),
    executionWeight: pointsOn(map, funds?.section ?? null) ?? pointsOn(map, scoreHeading),
  };
}

function sectionOf(map: SheetMap, table: Table, bodyEnd: number, firstColumn: number): Spot | null {
  for (let row = table.top; row <= bodyEnd; row++) {
    for (let column = 0; column < firstColumn; column++) {
      const spot = map.at(row, column);
      if (spot?.squashed.includes("分") === true && POINTS.test(spot.squashed)) return spot;
    }
  }
  return null;
}

function pointsOn(map: SheetMap, spot: Spot | null): PrintedScheme["rowsTotal"] {
  const points = spot === null ? undefined : POINTS.exec(spot.squashed)?.[1];
  return spot === null || points === undefined ? null : { points, at: map.ref(spot.area.top, spot.area.left) };
}
