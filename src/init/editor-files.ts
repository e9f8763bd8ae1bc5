/** Returns the settings of Visual Studio Code for a publication: text by path. No extension is needed for the tasks. */
export function editorFiles(): Readonly<Record<string, string>> {
  return {
    ".vscode/settings.json": json({
      "yaml.schemas": Object.fromEntries(schemas),
      "files.exclude": { "**/node_modules": true, _site: true, ".dateline": true },
      "search.exclude": { "**/node_modules": true, _site: true, ".dateline": true },
      "[markdown]": { "editor.wordWrap": "on", "editor.quickSuggestions": { other: true } },
    }),
    ".vscode/extensions.json": json({ recommendations: ["redhat.vscode-yaml"] }),
    ".vscode/tasks.json": json({ version: "2.0.0", tasks: [checkTask, previewTask] }),
    ".vscode/markdown.code-snippets": json({ Article: articleSnippet }),
  };
}

/** The schemas of the package, each with the files that it is for. Editors that know front matter use all of them. */
const schemas = [
  ["site", "content/site.yaml"],
  ["front", "content/front*.yaml"],
  ["article", ["content/articles/**/*.md", "!content/articles/**/updates/*.md"]],
  ["update", "content/articles/**/updates/*.md"],
  ["author", "content/authors/*.md"],
  ["section", "content/sections/*.md"],
  ["page", "content/pages/*.md"],
  ["tag", "content/tags/*.md"],
].map(([name, files]) => [`./node_modules/dateline-press/docs/schema/${name}.schema.json`, files]);

const checkTask = {
  label: "check",
  type: "shell",
  command: "npx dateline check --verbose",
  group: { kind: "test", isDefault: true },
  problemMatcher: {
    owner: "dateline",
    fileLocation: ["relative", `\${workspaceFolder}`],
    severity: "error",
    pattern: {
      regexp: "^(.+?\\.(?:md|yaml|html|ts|js|css|njk)):(\\d+)(?::(\\d+))? (?:(warning): )?(.+)$",
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      message: 5,
    },
  },
};

const previewTask = { label: "preview", type: "shell", command: "npm start", problemMatcher: [] };

const articleSnippet = {
  scope: "markdown",
  prefix: "article",
  description: "The fields of an article",
  body: `---
title: \${1:Headline}
description: \${2:One or two sentences that stand under the headline.}
date: $CURRENT_YEAR-$CURRENT_MONTH-\${CURRENT_DATE}T$CURRENT_HOUR:$CURRENT_MINUTE
section: \${3:news}
authors: [\${4:newsroom}]
draft: true
---

$0`.split("\n"),
};

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
