import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { HOLE } from "../document/placeholder.ts";
import { faultOf, type ImageFault, parseImage } from "../ecs/image-reference.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "image-reference",
  category: "registration",
  severity: "error",
  summary: "An image is not written as a reference that ECS and the container runtime can read.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  messages: {
    scheme: 'image begins with "{found}", but an image reference has no scheme. Remove it.',
    blank: "image holds white space, which ECS refuses. Remove it.",
    character: 'image holds "{found}", and ECS takes only letters, digits and - _ . : / @ # in it. Remove it.',
    length: "image has {found} characters in front of its digest; ECS takes at most 255. Use a shorter name.",
    digest:
      "What stands behind the @ is not sha256: with 64 lower-case hexadecimal digits, so nothing can be pulled by it.",
    "upper-case":
      'The repository "{found}" has capital letters, and no registry has such a one. Write it in lower case.',
    form: "image is no reference of the form registry/repository:tag, so nothing can be pulled by it.",
    unschemed: "Remove the scheme",
    trimmed: "Remove the white space",
    lowered: "Write it in lower case",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const image = container.get("image");
      const fault = surely(image);
      if (!fault) continue;
      const value = repaired(image, fault.fault);
      report({
        at: image,
        message: fault.fault,
        // An image may be written with the password of its registry, and that is not for a message.
        data: fault.fault === "digest" || fault.fault === "form" ? {} : { found: fault.found },
        severity: REFUSED.has(fault.fault) ? "error" : "warning",
        ...(value !== undefined && {
          fix: {
            message: REPAIRS[fault.fault] ?? "lowered",
            safe: fault.fault !== "upper-case",
            edits: () => replaceValue(image, value),
          },
        }),
      });
    }
  },
});

/** What the registration itself refuses; the others are registered, and then the pull fails. */
const REFUSED: ReadonlySet<ImageFault> = new Set(["character", "blank", "length"]);
const REPAIRS: Partial<Record<ImageFault, "unschemed" | "trimmed" | "lowered">> = {
  scheme: "unschemed",
  blank: "trimmed",
};
/** Brackets and the like are somebody's placeholder syntax before they are a mistake. */
const PERHAPS_TEMPLATE = /[{}<>[\]()$%~|`]|^@|@@/;

function surely(image: Field<string>): ReturnType<typeof faultOf> {
  const written = image.string;
  if (written === undefined) return partlyKnown(image.partial ?? "");
  if (written === "" || PERHAPS_TEMPLATE.test(written)) return undefined;
  const fault = faultOf(written);
  // A lone word in capitals is something that a script will replace.
  return fault?.fault === "upper-case" && !/[a-z]/.test(fault.found) ? undefined : fault;
}

/** Of a template only the scheme in front of it is sure to be wrong. */
function partlyKnown(image: string): ReturnType<typeof faultOf> {
  const scheme = /^https?:\/\//i.exec(image);
  return scheme && image.includes(HOLE) ? { fault: "scheme", found: scheme[0] } : undefined;
}

function repaired(image: Field<string>, fault: ImageFault): string | undefined {
  const text = String(image.json);
  if (fault === "scheme") return text.replace(/^[a-z]+:\/\//i, "");
  if (fault === "blank") return /\S\s+\S/.test(text) ? undefined : text.trim();
  if (fault !== "upper-case") return undefined;
  const { registry, repository } = parseImage(text);
  const start = registry === undefined ? 0 : registry.length + 1;
  return text.slice(0, start) + repository.toLowerCase() + text.slice(start + repository.length);
}
