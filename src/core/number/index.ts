export * from "./chinese-integer";
export * from "./decimal";
export * from "./money";
export { isNatureWord, isOperatorOnly, readOperator, standardOperator } from "./operators";
export type { Operator, OperatorReading } from "./operators";
export * from "./units";
export * from "./width";
export * from "./written";
