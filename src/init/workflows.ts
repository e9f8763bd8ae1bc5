/** How the workflows of a repository set up Dateline. */
interface WorkflowSetup {
  /** The input of actions/setup-node that says which Node to install. */
  readonly node: string;
  /** The command that installs the packages. */
  readonly install: string;
}

/** A publication needs none of its packages for development to be built, and pins its Node in a file. */
export const publicationSetup: WorkflowSetup = {
  node: "node-version-file: .node-version",
  install: "npm ci --omit=dev",
};

/** Returns the workflow that checks a pull request and keeps a preview of the site, with its drafts, as an artifact. */
export function checkWorkflow(setup: WorkflowSetup): string {
  return `name: Check
on:
  pull_request:

permissions:
  contents: read

concurrency:
  group: check-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
        with:
          # What is checked out for a pull request is its merge, whose first parent is the branch that it goes into.
          fetch-depth: 2
          persist-credentials: false
${setUp(setup)}
      - name: Check the content
        run: npx dateline check --format github --since HEAD^1

  preview:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
${setUp(setup)}
      - uses: actions/cache/restore@v6
        with:
          path: .dateline/pictures
          key: pictures-of-main
          restore-keys: pictures-
      - name: Build the site with its drafts
        run: npx dateline build --drafts
      - uses: actions/upload-artifact@v7
        with:
          name: preview
          path: _site
          retention-days: 7
`;
}

/**
 * Returns the workflow that publishes the branch \`main\` on GitHub Pages. Scheduled runs end in seconds unless something has
 * fallen due since the site was published.
 */
export function publishWorkflow(setup: WorkflowSetup): string {
  return `name: Publish
on:
  push:
    branches: [main]
  schedule:
    # Scheduled articles come out without a commit. Not at full hours, when GitHub drops runs.
    - cron: "7,22,37,52 * * * *"
  workflow_dispatch:

permissions:
  contents: read

jobs:
  due:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    outputs:
      is-due: \${{ steps.due.outputs.is-due }}
    steps:
      - uses: actions/cache/restore@v6
        with:
          path: .due
          key: due-at
          restore-keys: due-at-
      - id: due
        name: Look whether anything is due
        env:
          EVENT: \${{ github.event_name }}
        run: |
          next=$(cat .due/next || echo unknown)
          is_due=true
          if [ "$EVENT" = schedule ] && [ "$next" != unknown ]; then
            if [ -z "$next" ] || [ "$(date -d "$next" +%s)" -gt "$(date +%s)" ]; then is_due=false; fi
          fi
          echo "is-due=$is_due" >> "$GITHUB_OUTPUT"

  publish:
    needs: due
    if: needs.due.outputs.is-due == 'true'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pages: write
      id-token: write
    # Not of the whole workflow: a scheduled run with nothing to do would take the place of one that waits.
    concurrency:
      group: publish
      cancel-in-progress: false
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v7
        with:
          # The newest commit, even if this run has waited for another.
          ref: \${{ github.ref_name }}
          persist-credentials: false
${setUp(setup)}
      - id: pages
        uses: actions/configure-pages@v6
      - id: today
        run: echo "day=$(date -u +%F)" >> "$GITHUB_OUTPUT"
      - name: Take over pictures and cards, and keep them once a day
        uses: actions/cache@v6
        with:
          path: .dateline/pictures
          key: pictures-\${{ steps.today.outputs.day }}
          restore-keys: pictures-
      - name: Check the content
        run: npx dateline check --format github --host github-pages
      - name: Note when something is due next
        run: mkdir -p .due && npx dateline next > .due/next
      - name: Build the site
        env:
          BASE_URL: \${{ steps.pages.outputs.base_url }}
        run: npx dateline build --base-url "$BASE_URL/"
      - uses: actions/upload-pages-artifact@v5
        with:
          path: _site
          # .well-known
          include-hidden-files: true
      - id: deployment
        uses: actions/deploy-pages@v5
      - uses: actions/cache/save@v6
        with:
          path: .due
          key: due-at-\${{ github.run_id }}-\${{ github.run_attempt }}
`;
}

function setUp({ node, install }: WorkflowSetup): string {
  return `      - uses: actions/setup-node@v7
        with:
          ${node}
          cache: npm
      - run: ${install}`;
}
