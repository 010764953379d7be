import { divide, sum, toText, type Decimal } from "../number";
import type { ProjectAccount } from "./project-account";
import { GAP, heading, paragraph, type ReportBlock, type ReportColumn } from "./report-document";
import { inTenThousands, percentText, sentence } from "./report-figures";

const COLUMNS: readonly ReportColumn[] = [
  { heading: "序号", width: 6, align: "center" },
  { heading: "项目名称", width: 30, align: "left" },
  { heading: "年初预算（万元）", width: 13, align: "right" },
  { heading: "调整后预算（万元）", width: 13, align: "right" },
  { heading: "预算执行数（万元）", width: 13, align: "right" },
  { heading: "执行率", width: 10, align: "right" },
  { heading: "自评得分", width: 9, align: "right" },
  { heading: "等次", width: 6, align: "center" },
];

/** 一、基本情况: what was evaluated, an overview of several projects, and the goals. */
export function basicsSection(accounts: readonly ProjectAccount[], year: string): readonly ReportBlock[] {
  const [first] = accounts;
  const department = first !== undefined && accounts.every((account) => account.department === first.department) ? first.department : null;
  const by = department === null ? "" : `，主管部门为${department}`;
  const isDepartment = accounts.every(({ form }) => form.kind === "department-self-evaluation");
  const subject = isDepartment ? `本次自评为${first?.name ?? GAP}部门整体支出，` : `本次自评项目为“${first?.name ?? GAP}”，`;
  const scope = accounts.length === 1 ? `${subject}评价年度为${year}${by}。` : `本次自评共${String(accounts.length)}个项目，评价年度为${year}${by}。各项目预算执行和自评结果见下表。`;
  return [
    heading(1, "一、基本情况"),
    heading(2, "（一）评价范围"),
    paragraph(scope),
    ...(accounts.length === 1 ? [] : [overview(accounts)]),
    heading(2, "（二）绩效目标"),
    ...accounts.map((account, index) => paragraph(`${accounts.length === 1 ? "" : `（${String(index + 1)}）${account.name ?? GAP}。`}${sentence(account.goal ?? GAP)}`)),
  ];
}

function overview(accounts: readonly ProjectAccount[]): ReportBlock {
  const rows = accounts.map(({ name, funds, score, grade }, index) => [
    String(index + 1), name ?? GAP, bare(funds.initial), bare(funds.adjusted), bare(funds.executed), percentText(funds.rate), score === null ? GAP : toText(score), grade ?? GAP,
  ]);
  const { initial, adjusted, executed, rate } = fundsTogether(accounts);
  const total = ["", "合计", bare(initial), bare(adjusted), bare(executed), percentText(rate), "", ""];
  return { kind: "table", caption: "项目绩效自评情况汇总表", columns: COLUMNS, rows: [...rows, total] };
}

/** The heading of the column already bears the unit. */
const bare = (yuan: Decimal | null): string => inTenThousands(yuan).replace("万元", "");

/** The projects' funds added up, in 元; null as soon as one of them is unknown. */
export function fundsTogether(accounts: readonly ProjectAccount[]): ProjectAccount["funds"] {
  const together = (column: "initial" | "adjusted" | "executed"): Decimal | null => {
    const amounts = accounts.map(({ funds }) => funds[column]).filter((amount) => amount !== null);
    return amounts.length === accounts.length ? sum(amounts) : null;
  };
  const [initial, adjusted, executed] = [together("initial"), together("adjusted"), together("executed")];
  return { initial, adjusted, executed, rate: adjusted === null || executed === null ? null : divide(executed, adjusted) };
}
