import { squash } from "./squash";

const TEMPLATE_NAME = /^(?:指标\d*[:.]?|[.…·。]+|[xX×]+|\(?可?(?:自行)?(?:添加|增加|续加)(?:行)?\)?|三级指标\d*|指标名称\d*|目标\d*[:.]?|-+)$/;

/** True for the names that templates print to be replaced ("指标2", "……", "XX"). */
export function isTemplateName(name: string): boolean {
  return TEMPLATE_NAME.test(squash(name));
}
