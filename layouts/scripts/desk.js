/**
 * Starts the desk: Sveltia CMS, with the settings that the page names, and with one more type of field: a text, or a group of
 * fields, as the byline of an article. What a file says there is kept in either form.
 */
import CMS from "@sveltia/cms";

/** @typedef {{ name: string, label: string, hint?: string, widget?: string, required?: boolean, options?: readonly { label: string, value: string }[] }} Part */

/** @typedef {{ fields: readonly Part[], text_label: string, group_label: string }} Field */

/** @typedef {{ value: unknown, field: { toJS: () => Field }, forID: string, classNameWrapper: string, onChange: (value: unknown) => void }} Props */

/** @typedef {Record<string, string | readonly string[]>} Group */

/** @typedef {{ form: "text" | "group", text: string, group: Group }} State */

/** @typedef {{ props: Props, state: State, setState: (state: State) => void, change: (change: Partial<State>) => void }} Component */

/** @type {{ h: (type: string, props?: object | null, ...children: unknown[]) => unknown, createClass: (parts: object & ThisType<Component>) => never }} */
// @ts-expect-error Sveltia CMS defines them when it is loaded.
const { h, createClass } = window;

/** @param {unknown} value @returns {State} */
const stateOf = (value) =>
  typeof value === "object" && value !== null
    ? { form: "group", text: "", group: { .../** @type {Group} */ (value) } }
    : { form: "text", text: typeof value === "string" ? value : "", group: {} };

/** Returns what a file is to say. Parts that the form does not show are kept. @param {State} state @param {Field} field */
const fileValue = ({ form, text, group }, { fields }) => {
  if (form === "text") return text;
  const order = [...fields.map(({ name }) => name), ...Object.keys(group)];
  const filled = [...new Set(order)].filter((name) => group[name] !== undefined && group[name].length !== 0);
  return filled.length === 0 ? "" : Object.fromEntries(filled.map((name) => [name, group[name]]));
};

/** @param {string} text */
const listed = (text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

const column = { display: "flex", flexDirection: "column", gap: "4px", margin: "8px 0" };

const textOrGroup = createClass({
  displayName: "TextOrGroup",

  getInitialState() {
    return stateOf(this.props.value);
  },

  /** Follows changes that others make, such as when an editor takes one back. @param {Props} before */
  componentDidUpdate(before) {
    const { value, field } = this.props;
    const isNew = JSON.stringify(value ?? "") !== JSON.stringify(before.value ?? "");
    if (isNew && JSON.stringify(value ?? "") !== JSON.stringify(fileValue(this.state, field.toJS())))
      this.setState(stateOf(value));
  },

  isValid() {
    const { form, group } = this.state;
    const { fields } = this.props.field.toJS();
    if (form === "text" || fileValue(this.state, { fields, text_label: "", group_label: "" }) === "")
      return true;
    const missing = fields.find(({ name, required = true }) => required && !group[name]);
    return missing ? { error: { message: `${missing.label} is missing.` } } : true;
  },

  /** @param {Partial<State>} change */
  change(change) {
    const state = { ...this.state, ...change };
    this.setState(state);
    this.props.onChange(fileValue(state, this.props.field.toJS()));
  },

  render() {
    const { field, forID, classNameWrapper } = this.props;
    const { fields, text_label, group_label } = field.toJS();
    const { form, text, group } = this.state;
    const choice = (/** @type {State["form"]} */ value, /** @type {string} */ label) =>
      h(
        "label",
        { key: value, style: { marginInlineEnd: "16px" } },
        h("input", {
          type: "radio",
          name: `${forID}-form`,
          checked: form === value,
          onChange: () => this.change({ form: value }),
        }),
        ` ${label}`,
      );
    const change = (/** @type {Part} */ { name, widget }, /** @type {string} */ typed) =>
      this.change({ group: { ...group, [name]: widget === "list" ? listed(typed) : typed } });
    return h(
      "div",
      null,
      h("div", { role: "radiogroup", style: { marginBlockEnd: "8px" } }, [
        choice("text", text_label),
        choice("group", group_label),
      ]),
      form === "text"
        ? h("input", {
            id: forID,
            type: "text",
            className: classNameWrapper,
            style: { width: "100%" },
            "aria-label": text_label,
            value: text,
            onChange: (/** @type {{ target: HTMLInputElement }} */ { target }) =>
              this.change({ text: target.value }),
          })
        : fields.map((part) =>
            h(
              "label",
              { key: part.name, style: column },
              h("strong", null, part.label),
              input(part, group[part.name] ?? "", classNameWrapper, (typed) => change(part, typed)),
              part.hint && h("small", null, part.hint.replaceAll("`", "")),
            ),
          ),
    );
  },
});

/** @param {Part} part @param {string | readonly string[]} value @param {string} className @param {(typed: string) => void} onTyped */
const input = ({ widget, options }, value, className, onTyped) => {
  const onChange = (/** @type {{ target: HTMLInputElement }} */ { target }) => onTyped(target.value);
  const props = { className, style: { width: "100%" } };
  if (options)
    return h("select", { ...props, value, onChange }, [
      h("option", { key: "", value: "" }),
      ...options.map(({ label, value }) => h("option", { key: value, value }, label)),
    ]);
  const text = typeof value === "string" ? value : value.join(", ");
  // What is typed into a list may end in a comma for a moment.
  if (widget === "list") return h("input", { ...props, type: "text", defaultValue: text, onChange });
  return h("input", {
    ...props,
    type: widget === "datetime" ? "datetime-local" : "text",
    value: text,
    onChange,
  });
};

CMS.registerFieldType("text-or-group", textOrGroup);
CMS.init();
