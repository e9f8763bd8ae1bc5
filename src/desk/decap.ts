import { assertNever } from "../lib/assert-never.ts";
import type { PlainData } from "../model/extra.ts";
import type { Forge } from "./forge.ts";
import type { DeskForms, FormCollection, FormField, FormInput } from "./form-field.ts";
import type { DeskSite } from "./sveltia.ts";

/** Returns the configuration of Decap CMS, as plain data for YAML. https://decapcms.org/docs/configuration-options/ */
export function decapConfig(forms: DeskForms, forge: Forge, site: DeskSite): PlainData {
  const { name, repo, branch = "main", apiRoot, address, authUrl, appId } = forge;
  return {
    backend: {
      name,
      repo,
      branch,
      ...(name !== "github" && { api_root: apiRoot, base_url: address }),
      ...(authUrl !== undefined && { base_url: authUrl }),
      ...(appId !== undefined && { auth_type: "pkce", app_id: appId }),
    },
    ...(forge.isReviewed && { publish_mode: "editorial_workflow" }),
    local_backend: true,
    site_url: site.url,
    display_url: site.url,
    media_folder: forms.publicFolder,
    public_folder: "/",
    slug: { encoding: "ascii", clean_accents: true, sanitize_replacement: "-" },
    collections: [
      ...forms.collections.filter(({ isMade }) => isMade).map(collectionOf),
      {
        name: "settings",
        label: "Settings",
        files: forms.files.map(({ name, label, file, fields }) => ({
          name,
          label,
          file,
          fields: fieldsOf(fields),
        })),
      },
    ],
  };
}

function collectionOf(collection: FormCollection): PlainData {
  const { name, label, one, about, folder, path, titleField, page, fields } = collection;
  return {
    name,
    label,
    label_singular: one,
    description: about,
    folder,
    path,
    create: true,
    extension: "md",
    format: "yaml-frontmatter",
    identifier_field: titleField,
    summary: `{{${titleField}}}`,
    slug: "{{slug}}",
    media_folder: "",
    public_folder: "",
    ...(page !== undefined && { preview_path: page }),
    fields: fieldsOf(fields),
  };
}

function fieldsOf(fields: readonly FormField[]): readonly PlainData[] {
  return fields.flatMap(({ name, label, hint, required, input }): readonly PlainData[] => {
    const widget = widgetOf(input, label);
    return widget ? [{ name, label, ...(hint !== "" && { hint }), required, ...widget }] : [];
  });
}

/** Returns the widget of a field. Undefined for one that Decap CMS would spoil; what files say there is kept. */
function widgetOf(input: FormInput, label: string): PlainData | undefined {
  switch (input.kind) {
    case "line":
      return {
        widget: "string",
        ...(input.pattern && { pattern: [input.pattern.expression, `${label} ${input.pattern.message}`] }),
      };
    case "markdown":
      return { widget: "markdown", modes: ["raw", "rich_text"] };
    case "moment":
      // In the time zone of the browser. Without an empty default, each new record would begin with the present time.
      return { widget: "datetime", format: "YYYY-MM-DDTHH:mm", picker_utc: false, default: "" };
    case "day":
      return { widget: "datetime", format: "YYYY-MM-DD", time_format: false, default: "" };
    case "mark":
      return { widget: "boolean" };
    case "number":
      return {
        widget: "number",
        value_type: input.isWhole ? "int" : "float",
        ...(input.least !== undefined && { min: input.least }),
        ...(input.most !== undefined && { max: input.most }),
      };
    case "choice":
      return {
        widget: "select",
        multiple: input.several,
        options: input.options.map((option) => ({ ...option })),
      };
    case "record":
      return {
        widget: "relation",
        collection: input.collection,
        value_field: "{{slug}}",
        search_fields: [input.collection === "pages" ? "title" : "name"],
        display_fields: [input.collection === "pages" ? "title" : "name"],
        multiple: input.several,
      };
    case "picture":
      return { widget: "image", choose_url: false };
    case "lines":
      return { widget: "list", ...(input.most !== undefined && { max: input.most }) };
    case "group":
      return { widget: "object", collapsed: true, fields: fieldsOf(input.fields) };
    case "groups":
      return { widget: "list", collapsed: true, fields: fieldsOf(input.fields) };
    case "yesOrNo":
    case "names":
    case "either":
      return undefined;
    default:
      return assertNever(input);
  }
}
