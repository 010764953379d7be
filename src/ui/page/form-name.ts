import { fieldItem, KIND_WORDS, type Form } from "../../core";

/** What a person calls a form: its project, else its title, else what kind of form it is. */
export function formName(form: Form, language: "zh" | "en"): string {
  const name = fieldItem(form, "projectName")?.raw.trim() ?? "";
  if (name !== "") return name;
  const title = form.title?.raw.trim() ?? "";
  return title !== "" ? title : KIND_WORDS[form.kind][language];
}
