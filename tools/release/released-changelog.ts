/**
 * Returns the changelog of a release: what is unreleased gets the heading of the version, under a new heading for what comes
 * next. `date` is a day in ISO 8601.
 * @throws if there is nothing unreleased, or the version has a section already
 */
export function releasedChangelog(changelog: string, version: string, date: string): string {
  const [before, after, ...others] = changelog.split(unreleased);
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error(`CHANGELOG.md needs one line "${unreleased.trim()}".`);
  const [changes = ""] = after.split(/^## /m);
  if (changes.trim() === "") throw new Error("CHANGELOG.md has no changes under Unreleased.");
  if (after.includes(`\n## [${version}]`)) throw new Error(`CHANGELOG.md has a section ${version} already.`);
  return `${before}${unreleased}\n## [${version}] - ${date}\n${after}`;
}

const unreleased = "## [Unreleased]\n";
