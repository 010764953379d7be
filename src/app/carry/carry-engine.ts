/** The part of the core that carries a prior form into a template; it is loaded when somebody first asks for it. */
export { carryWrites, planCarry, readSheet } from "../../core";
