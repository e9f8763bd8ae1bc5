import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { releasedChangelog } from "../../../../tools/release/released-changelog.ts";
import { testFolder } from "../../../support/layered-content.ts";

describe("the changelog of a release", () => {
  const first = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Maps.\n";

  it("has what was unreleased under its version, and room for what comes next", () => {
    const released = releasedChangelog(first, "0.2.0", "2024-06-01");
    assert.equal(
      released,
      "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2024-06-01\n\n### Added\n\n- Maps.\n",
    );
    const later = released.replace("[Unreleased]\n", "[Unreleased]\n\n- Charts.\n");
    assert.equal(
      releasedChangelog(later, "0.3.0", "2024-07-01"),
      "# Changelog\n\n## [Unreleased]\n\n## [0.3.0] - 2024-07-01\n\n- Charts.\n\n## [0.2.0] - 2024-06-01\n\n### Added\n\n- Maps.\n",
    );
  });

  it("is refused without changes, without a place for them, and for a version that has one", () => {
    const released = releasedChangelog(first, "0.2.0", "2024-06-01");
    assert.throws(() => releasedChangelog(released, "0.3.0", "2024-06-02"), /no changes under Unreleased/);
    assert.throws(() => releasedChangelog("# Changelog\n", "0.2.0", "2024-06-01"), /needs one line/);
    const again = released.replace("[Unreleased]\n", "[Unreleased]\n\n- Charts.\n");
    assert.throws(() => releasedChangelog(again, "0.2.0", "2024-06-02"), /section 0\.2\.0 already/);
  });

  it("can be made of that of the repository", () => {
    const changelog = readFileSync(testFolder("../CHANGELOG.md"), "utf8");
    assert.match(releasedChangelog(changelog, "99.0.0", "2024-06-01"), /^## \[99\.0\.0\] - 2024-06-01$/m);
  });
});
