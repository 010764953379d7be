import { fieldItem, type Form, type Item } from "../form/form";

/** A form of the workbook as the rules between forms see it. */
export interface ListedForm {
  readonly form: Form;
  /** Project name without codes, remarks in brackets and white space; "" when the form names none. */
  readonly project: string;
  readonly goal: { readonly item: Item; readonly text: string } | null;
}

const lists = new WeakMap<readonly Form[], readonly ListedForm[]>();

/** The workbook's forms, prepared once however many forms ask. */
export function listedForms(workbook: readonly Form[]): readonly ListedForm[] {
  const known = lists.get(workbook) ?? workbook.map(listedForm);
  lists.set(workbook, known);
  return known;
}

const listed = new WeakMap<Form, ListedForm>();

/** A form as the rules between forms see it; always the same object for one form. */
export function listedForm(form: Form): ListedForm {
  const known = listed.get(form) ?? list(form);
  listed.set(form, known);
  return known;
}

function list(form: Form): ListedForm {
  const goal = fieldItem(form, "annualGoal");
  return {
    form,
    project: projectWords(fieldItem(form, "projectName")?.raw ?? ""),
    goal: goal === undefined || bare(goal.raw) === "" ? null : { item: goal, text: bare(goal.raw) },
  };
}

/** A project's name as it is compared: "档案管理服务费（人社分解）" and "档案管理服务费" are one. */
export function projectWords(name: string): string {
  return bare(name).replace(/[(（][^()（）]*[)）]$/, "");
}

/** Text without white space and closing punctuation. */
function bare(text: string): string {
  return text.replace(/\s+/g, "").replace(/[。.；;，,]+$/, "");
}

/** True for forms about one project, not about a whole department. */
export function isProjectForm({ kind }: Form): boolean {
  return kind !== "department-declaration" && kind !== "department-self-evaluation";
}
