import * as z from "zod";
import { lineOfText, webAddress } from "./fields.ts";

/** The services and programs that keep repositories with which the desk can talk. */
export const forges = ["github", "gitlab", "gitea", "forgejo"] as const;

/** An address of a host, which may have a port and a path. */
const hostAddress = webAddress.refine(
  (text) => !/[?#]/.test(text),
  "may not hold ? or #. Write it like https://git.example.org/.",
);

/** The fields of `admin` in `site.yaml`: a desk in the browser, at `/admin/`. */
export const deskFields = z
  .strictObject({
    backend: z.enum(forges).meta({
      description: "Where the repository is kept.",
      example: "github",
    }),
    repo: z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, "is not a repository. Write owner and name, like meridian/paper.")
      .meta({
        description: "The repository: its owner and its name. In GitLab, with all groups.",
        example: "meridian/paper",
        rule: "owner and name with a slash between them",
      }),
    branch: lineOfText(200).optional().meta({
      description:
        "The branch that the desk reads and writes. Default: the default branch of the repository.",
      example: "main",
    }),
    folder: z
      .string()
      .regex(
        /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\s/\\]+(?:\/[^\s/\\]+)*$/,
        "is not a folder of the repository. Write it without slashes at its ends, like content.",
      )
      .meta({ rule: "the path of a folder" })
      .optional()
      .meta({
        description:
          "The content folder in the repository. Pictures that are no part of an article go into `public/` beside it. Default: content.",
        example: "content",
      }),
    host: hostAddress.optional().meta({
      description:
        "The address of your own GitHub Enterprise, GitLab, Gitea or Forgejo. Default: github.com, gitlab.com or gitea.com. Required if `backend` is forgejo.",
      example: "https://codeberg.org/",
    }),
    authUrl: hostAddress.optional().meta({
      description:
        "For GitHub: the address of the small service that signs editors in. Without it, they sign in with a token.",
      example: "https://sign-in.example.org/",
    }),
    appId: lineOfText(200).optional().meta({
      description:
        "For GitLab, Gitea and Forgejo: the id of the OAuth application by which editors sign in. Without it, they sign in with a token.",
      example: "4f1c0a7e55d2",
    }),
    workflow: z.enum(["simple", "editorial"]).optional().meta({
      description:
        "With `simple`, what is saved is in the branch at once. With `editorial`, each change is a pull request that somebody else can approve; GitHub and GitLab only. Default: simple.",
      example: "editorial",
    }),
  })
  .superRefine(({ backend, repo, host, authUrl, appId, workflow }, context) => {
    const report = (field: string, message: string): void =>
      context.addIssue({ code: "custom", path: [field], message });
    if (backend === "forgejo" && host === undefined)
      report(
        "backend",
        "does not say whose. Add a line with the address of your Forgejo, like host: https://codeberg.org/",
      );
    if (backend !== "gitlab" && repo.split("/").length > 2)
      report("repo", "has more than one slash. Write owner and name only, like meridian/paper.");
    if (backend !== "github" && authUrl !== undefined)
      report("authUrl", "is for GitHub only. Write the id of an OAuth application as appId instead.");
    if (backend === "github" && appId !== undefined)
      report(
        "appId",
        "is not for GitHub, which needs a service for signing in. Write its address as authUrl, or remove the line.",
      );
    if (/^(?:gitea|forgejo)$/.test(backend) && workflow === "editorial")
      report("workflow", "may be editorial on GitHub and GitLab only. Write simple, or remove the line.");
  })
  .optional()
  .meta({
    description:
      "A desk in the browser, at `/admin/`: editors write there without YAML and Git. [desk.md](desk.md) says how to set it up. Default: none.",
    example: { backend: "github", repo: "meridian/paper", branch: "main" },
  });

/** The settings of the desk, validated. */
export type DeskFields = NonNullable<z.infer<typeof deskFields>>;
