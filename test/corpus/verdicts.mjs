/** What people said of each finding on the real files; `npm run corpus` and the test share it. */

const LOUD = new Set(["error", "warning"]);

/**
 * @param {readonly import("./verdicts.d.mts").Verdict[]} verdicts verdicts.json beside this file
 * @param {ReadonlyMap<string, import("./compare.d.mts").FileFindings>} found by file
 */
export function compareVerdicts(verdicts, found) {
  const loud = [...found].flatMap(([file, { findings }]) =>
    findings.filter(({ severity }) => LOUD.has(severity)).map((each) => ({ ...each, file })),
  );
  const places = new Set(loud.map(placeOf));
  const read = new Set(verdicts.map(placeOf));
  const right = verdicts.filter(({ verdict }) => verdict === "right").length;
  return {
    precision: verdicts.length === 0 ? 1 : right / verdicts.length,
    right,
    wrong: verdicts.filter(({ verdict }) => verdict === "wrong"),
    unread: loud.filter((each) => !read.has(placeOf(each))),
    stale: verdicts.filter((each) => !places.has(placeOf(each))),
  };
}

function placeOf({ file, pointer, rule }) {
  return `${file} ${pointer} ${rule}`;
}
