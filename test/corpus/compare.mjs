/** What the labels say of the real files against what was found in them; `npm run corpus` and the test share it. */

const LOUD = new Set(["error", "warning"]);
const FALSE_FRIENDS = new Set(["cloudformation", "servicedef", "ecscli", "ecspresso"]);

/**
 * @param {import("./compare.d.mts").Labels} labels labels.json of the corpus
 * @param {import("./compare.d.mts").Expectations} expected labels.json beside this file
 * @param {ReadonlyMap<string, import("./compare.d.mts").FileFindings>} found by file
 */
export function compareLabels(labels, expected, found) {
  const rows = new Map();
  const deviations = [];
  for (const { file, status, problems } of labels.files) {
    const findings = found.get(file)?.findings ?? [];
    for (const { problem, jsonPath, why } of problems) {
      const row = rows.get(problem) ?? { problem, labelled: 0, found: 0, notCovered: expected.notCovered[problem] };
      rows.set(problem, row);
      row.labelled++;
      const rules = expected.covers[problem] ?? [];
      if (findings.some((each) => rules.includes(each.rule) && isAt(each, jsonPath, expected.grouped))) row.found++;
      else if (row.notCovered === undefined) {
        deviations.push({ file, pointer: jsonPath, what: `${problem} is labelled and not found`, why });
      }
    }
    if (status !== "clean") continue;
    for (const { rule, severity, pointer, message } of findings.filter((each) => LOUD.has(each.severity))) {
      deviations.push({ file, pointer, what: `${severity} ${rule} on a clean file`, why: message });
    }
  }
  return { rows: [...rows.values()].sort((a, b) => (a.problem < b.problem ? -1 : 1)), deviations };
}

/** Files of other formats that were taken for task definitions, and the other way round. */
export function compareKinds(manifest, found) {
  return manifest.flatMap(({ file, kind: actual }) => {
    const { kind, findings } = found.get(file) ?? { kind: null, findings: [] };
    if (!FALSE_FRIENDS.has(actual) || (kind === null && findings.length === 0)) return [];
    return [{ file, pointer: "", what: `${actual} was taken for ${kind}`, why: `${findings.length} findings` }];
  });
}

/** Deviations that nobody has looked at and explained. */
export function unexplained(deviations, expected) {
  return deviations.filter(
    ({ file, pointer, what }) =>
      !expected.deviations.some((each) => each.file === file && each.pointer === pointer && each.what === what),
  );
}

/** At the label's place or below; a grouped finding stands for all places of its kind in the file. */
function isAt({ rule, pointer }, place, grouped) {
  return pointer === place || pointer.startsWith(`${place}/`) || grouped.includes(rule);
}
