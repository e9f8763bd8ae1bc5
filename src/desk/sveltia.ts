import type { PlainData } from "../model/extra.ts";
import type { Forge } from "./forge.ts";
import type { DeskForms, FormCollection, FormFile } from "./form-field.ts";
import { type FieldTypes, sveltiaFields } from "./sveltia-fields.ts";

/** What the configuration of a desk depends on besides its forms. */
export interface DeskSite {
  /** Absolute. */
  readonly url: string;
  readonly name: string;
  /** An IANA name. */
  readonly timeZone: string;
  /** The address of its icon, ready for `src`. */
  readonly icon: string;
}

/**
 * Returns the configuration of Sveltia CMS, as plain data for YAML or JSON.
 * https://sveltiacms.app/en/docs/config-basics
 */
export function sveltiaConfig(forms: DeskForms, forge: Forge, site: DeskSite, types: FieldTypes): PlainData {
  const { timeZone } = site;
  const context = { timeZone, types };
  return {
    backend: sveltiaBackend(forge),
    ...(forge.isReviewed && { publish_mode: "editorial_workflow" }),
    site_url: site.url,
    display_url: site.url,
    app_title: site.name,
    logo: { src: site.icon, show_in_header: true },
    media_folder: forms.publicFolder,
    public_folder: "/",
    // Empty fields are no fields: the checks refuse most of them.
    output: { omit_empty_optional_fields: true, yaml: { indent_sequences: true, quote: "none" } },
    slug: { encoding: "ascii", clean_accents: true, sanitize_replacement: "-", maxlength: 80 },
    media_libraries: {
      default: { config: { slugify_filename: true, max_file_size: largestPicture } },
      stock_assets: { providers: [] },
    },
    collections: forms.collections.map((collection) => ({
      ...collectionOf(collection),
      fields: sveltiaFields(collection.fields, context),
    })),
    singletons: forms.files.map((file) => ({ ...fileOf(file), fields: sveltiaFields(file.fields, context) })),
  };
}

/** In bytes. Services that keep repositories refuse larger files through their interfaces. */
const largestPicture = 20_000_000;

function sveltiaBackend({ name, repo, branch, apiRoot, address, authUrl, appId }: Forge): PlainData {
  const hasButton = authUrl !== undefined || appId !== undefined;
  const common = {
    name,
    repo,
    ...(branch !== undefined && { branch }),
    // A button that led to a service of others would be no way in.
    auth_methods: hasButton ? ["oauth", "token"] : ["token"],
  };
  if (name === "github")
    return { ...common, api_root: apiRoot, ...(authUrl !== undefined && { base_url: authUrl }) };
  return {
    ...common,
    api_root: apiRoot,
    base_url: address,
    ...(appId !== undefined && { app_id: appId, ...(name === "gitlab" && { auth_type: "pkce" }) }),
  };
}

function collectionOf(collection: FormCollection): PlainData {
  const { name, label, one, about, folder, path, titleField, page } = collection;
  return {
    name,
    label,
    label_singular: one,
    description: about,
    icon: icons.get(name) ?? "draft",
    folder,
    ...(collection.isDeep ? { nested: { depth: deepest } } : { path }),
    create: collection.isMade,
    extension: "md",
    format: "yaml-frontmatter",
    identifier_field: titleField,
    summary: `{{${titleField}}}`,
    ...(collection.isMade && { slug: slugOf(titleField) }),
    ...(collection.hasPictures && { media_folder: "", public_folder: "" }),
    ...(page !== undefined && {
      preview_path: page,
      ...(isDated(collection) && { preview_path_date_field: "date" }),
    }),
    // Former addresses are a field of the form, where that is allowed at all.
    aliases_field: false,
    ...viewsOf(collection),
  };
}

/**
 * In names of folders and files. Of deeper ones, the desk lists only those of the folder that is open, and on phones opens none.
 * With one more, the articles of another collection would be in this one too.
 */
const deepest = 2;

/** Names of Material Symbols. */
const icons: ReadonlyMap<string, string> = new Map([
  ["articles", "article"],
  ["updates", "update"],
  ["files", "article"],
  ["elsewhere", "folder_open"],
  ["authors", "person"],
  ["sections", "category"],
  ["tags", "sell"],
  ["pages", "description"],
]);

function slugOf(titleField: string): PlainData {
  return {
    template: `{{${titleField}}}`,
    // Addresses of articles do not follow from it, and those of other records must not change.
    editable: ["create"],
    pattern: ["^[a-z0-9]+(?:-[a-z0-9]+)*$", "Small letters, digits and single hyphens only."],
  };
}

function isDated({ fields }: FormCollection): boolean {
  return fields.some(({ name }) => name === "date");
}

function viewsOf(collection: FormCollection): PlainData {
  const has = (name: string): boolean => collection.fields.some((field) => field.name === name);
  if (!isDated(collection))
    return { sortable_fields: { fields: [...(has("order") ? ["order"] : []), collection.titleField] } };
  const fields = ["date", ...(has("title") ? ["title"] : [])];
  return {
    sortable_fields: { fields, default: { field: "date", direction: "descending" } },
    view_filters: [{ label: "Drafts", field: "draft", pattern: true }],
    view_groups: has("section") ? [{ label: "Section", field: "section" }] : [],
  };
}

function fileOf({ name, label, file }: FormFile): PlainData {
  return {
    name,
    label,
    icon: name === "site" ? "settings" : "newspaper",
    file,
    format: "yaml",
  };
}
