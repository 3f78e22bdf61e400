import type { TaskDocument } from "../document/document.ts";
import type { TextEdit } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import type { TaskDefinition } from "../document/task.ts";
import type { SchemaProblem } from "../schema/problem.ts";
import type { Severity } from "./finding.ts";

export type Category =
  | "syntax"
  | "registration"
  | "runtime"
  | "security"
  | "observability"
  | "deployment"
  | "cost"
  | "style"
  | "configuration";

/** From the quietest up; each holds all rules of the one before. */
export type Preset = "registration" | "recommended" | "strict";

export type Data = Readonly<Record<string, string | number>>;

export interface FixRequest<M extends string> {
  message: M;
  data?: Data;
  safe: boolean;
  /** Only called when somebody wants the fix: the typing path never computes edits. */
  edits: () => TextEdit[];
}

export interface Problem<M extends string> {
  /** The field it is about: a present one, or an absent one where the fault is that it is missing. */
  at: Field;
  /** Underline these offsets instead, where no field stands at the fault. */
  span?: { start: number; end: number };
  /** Underline the key instead of the value. */
  on?: "key";
  message: M;
  data?: Data;
  /** When it is less (or more) than the rule's own severity. */
  severity?: Severity;
  related?: { at: Field; message: M; data?: Data }[];
  fix?: FixRequest<M>;
  fixes?: FixRequest<M>[];
  tags?: ("unnecessary" | "deprecated")[];
}

export type Report<M extends string> = (problem: Problem<M>) => void;

/** What a rule may look at besides the task. */
export interface Context {
  readonly document: TaskDocument;
  /** True when the file is registered as it stands, so that what is missing in it is missing in the end. */
  readonly complete: boolean;
  /** What the JSON schema says of the task. */
  readonly schemaProblems: readonly SchemaProblem[];
}

export interface Rule<M extends string = string> {
  /** Kebab-case, the file's name, stable for ever. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The quietest preset that has the rule; by default registration's rules are in all, runtime's from recommended on. */
  readonly preset?: Preset;
  /**
   * Keys of which one has to stand in the text for the rule to have anything to say; then it need not look at all.
   * Most files have few of the many fields, so this is what keeps a hundred rules as quick as a dozen.
   */
  readonly keys?: readonly string[];
  /** Words of which one has to stand in the text as well. For the rules of a product that most tasks do not use. */
  readonly mentions?: readonly string[];
  /** One sentence, what it finds. */
  readonly summary: string;
  /** The AWS page (or message, in an issue) that proves it. */
  readonly source: string;
  /** The same check elsewhere: "cfn-lint E3048", "CKV_AWS_97", "ECS.4". */
  readonly peers?: readonly string[];
  /** English texts by id; `{name}` is filled in from the report's data. */
  readonly messages: Readonly<Record<M, string>>;
  /** Reports on one task definition. Pure; called once a task and version. */
  check?(task: TaskDefinition, report: Report<M>, context: Context): void;
}

/** Types a rule; the only thing a rule file exports is what this returns. */
export function defineRule<M extends string>(rule: Rule<M>): Rule<M> {
  return rule;
}

/** The preset a rule belongs to. */
export function presetOf(rule: Pick<Rule, "category" | "preset">): Preset {
  if (rule.preset) return rule.preset;
  if (rule.category === "registration" || rule.category === "syntax" || rule.category === "configuration") {
    return "registration";
  }
  return rule.category === "runtime" ? "recommended" : "strict";
}
