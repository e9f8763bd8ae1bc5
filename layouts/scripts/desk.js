/**
 * Starts the desk: Sveltia CMS, with the settings that the page names, and with three more types of fields. A moment is a time of
 * the publication's zone, wherever its editor is. A mark is true or nothing at all. A text or a group of fields keeps either form.
 * None of them changes what a file says before an editor does.
 */
import CMS from "@sveltia/cms";

/** @typedef {{ name: string, label: string, hint?: string, widget?: string, required?: boolean, time_zone?: string, options?: readonly { label: string, value: string }[] }} Part */

/** @typedef {{ label: string, fields: readonly Part[], text_label: string, group_label: string, time_zone: string }} Field */

/** @typedef {{ value: unknown, field: { toJS: () => Field }, forID: string, classNameWrapper: string, onChange: (value: unknown) => void }} Props */

/** @typedef {Record<string, string | readonly string[]>} Group */

/** @typedef {{ form: "text" | "group", text: string, group: Group }} State */

/** @typedef {{ props: Props, state: State, setState: (state: State) => void, change: (change: Partial<State>) => void }} Component */

/** @typedef {{ target: HTMLInputElement }} Typed */

/** @type {{ h: (type: string, props?: object | null, ...children: unknown[]) => unknown, createClass: (parts: object & ThisType<Component>) => never }} */
// @ts-expect-error Sveltia CMS defines them when it is loaded.
const { h, createClass } = window;

/** Returns the present time in a time zone, as fields have it. @param {string} zone */
const nowIn = (zone) => {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts();
  const part = (/** @type {string} */ type) => parts.find((one) => one.type === type)?.value;
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
};

/**
 * Returns the inputs of a moment. One with seconds or an offset is shown as text, since the calendar of a browser knows neither.
 * @param {{ id?: string, label?: string, zone: string, value: string, className: string, onChange: (value: string) => void }} props
 */
const momentInputs = ({ id, label, zone, value, className, onChange }) => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  const isPlain = value === "" || isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value);
  return h("div", { style: row }, [
    h("input", {
      key: "input",
      id,
      "aria-label": label,
      type: isPlain ? "datetime-local" : "text",
      className,
      style: { width: "auto" },
      value: isDay ? `${value}T00:00` : value,
      onChange: (/** @type {Typed} */ { target }) => onChange(target.value),
    }),
    h("button", { key: "now", type: "button", style: button, onClick: () => onChange(nowIn(zone)) }, "Now"),
    h("span", { key: "zone" }, `Time in ${zone.replaceAll("_", " ")}`),
  ]);
};

const row = { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" };

const button = {
  font: "inherit",
  color: "inherit",
  minBlockSize: "32px",
  padding: "0 12px",
  border: "1px solid color-mix(in srgb, currentColor 35%, transparent)",
  borderRadius: "4px",
  background: "color-mix(in srgb, currentColor 8%, transparent)",
  cursor: "pointer",
};

const moment = createClass({
  displayName: "Moment",
  render() {
    const { value, field, forID, classNameWrapper, onChange } = this.props;
    const { label, time_zone: zone } = field.toJS();
    return momentInputs({
      id: forID,
      label,
      zone,
      value: typeof value === "string" ? value : "",
      className: classNameWrapper,
      onChange,
    });
  },
});

const mark = createClass({
  displayName: "Mark",
  render() {
    const { value, forID, onChange } = this.props;
    return h("label", { style: row }, [
      h("input", {
        key: "input",
        id: forID,
        type: "checkbox",
        style: { inlineSize: "20px", blockSize: "20px" },
        checked: value === true,
        onChange: (/** @type {Typed} */ { target }) => onChange(target.checked ? true : ""),
      }),
      h("span", { key: "text" }, "Yes"),
    ]);
  },
});

/** @param {unknown} value @returns {State} */
const stateOf = (value) =>
  typeof value === "object" && value !== null
    ? { form: "group", text: "", group: { .../** @type {Group} */ (value) } }
    : { form: "text", text: typeof value === "string" ? value : "", group: {} };

/** Returns what a file is to say. Parts that the form does not show are kept. @param {State} state @param {Pick<Field, "fields">} field */
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
    const text = JSON.stringify(value ?? "");
    const isOwn = text === JSON.stringify(fileValue(this.state, field.toJS()));
    if (text !== JSON.stringify(before.value ?? "") && !isOwn) this.setState(stateOf(value));
  },

  isValid() {
    const { fields } = this.props.field.toJS();
    if (this.state.form === "text" || fileValue(this.state, { fields }) === "") return true;
    const missing = fields.find(({ name, required = true }) => required && !this.state.group[name]);
    return missing ? { error: { message: `${missing.label} is missing.` } } : true;
  },

  /** @param {Partial<State>} change */
  change(change) {
    const state = { ...this.state, ...change };
    this.setState(state);
    this.props.onChange(fileValue(state, this.props.field.toJS()));
  },

  render() {
    const { field, forID, classNameWrapper: className } = this.props;
    const { fields, text_label, group_label } = field.toJS();
    const { form, text, group } = this.state;
    const choice = (/** @type {State["form"]} */ value, /** @type {string} */ label) =>
      h("label", { key: value, style: { ...row, display: "inline-flex", marginInlineEnd: "16px" } }, [
        h("input", {
          key: "input",
          type: "radio",
          name: `${forID}-form`,
          checked: form === value,
          onChange: () => this.change({ form: value }),
        }),
        label,
      ]);
    const parts = fields.map((part) => {
      const change = (/** @type {string | readonly string[]} */ value) =>
        this.change({ group: { ...group, [part.name]: value } });
      return h("label", { key: part.name, style: column }, [
        h("strong", { key: "label" }, part.label),
        partInput(part, group[part.name] ?? "", className, change),
        part.hint && h("small", { key: "hint" }, part.hint.replaceAll("`", "")),
      ]);
    });
    const whole = h("input", {
      id: forID,
      type: "text",
      className,
      style: { width: "100%" },
      "aria-label": text_label,
      value: text,
      onChange: (/** @type {Typed} */ { target }) => this.change({ text: target.value }),
    });
    return h("div", null, [
      h("div", { key: "form", role: "radiogroup", "aria-label": "Form", style: { marginBlockEnd: "8px" } }, [
        choice("text", text_label),
        choice("group", group_label),
      ]),
      h("div", { key: "value" }, form === "text" ? whole : parts),
    ]);
  },
});

/** @param {Part} part @param {string | readonly string[]} value @param {string} className @param {(value: string | readonly string[]) => void} onChange */
const partInput = ({ label, widget, options, time_zone: zone = "UTC" }, value, className, onChange) => {
  const onTyped = (/** @type {Typed} */ { target }) => onChange(target.value);
  const props = {
    key: "input",
    className,
    style: { width: "100%" },
    "aria-label": label,
    onChange: onTyped,
  };
  const text = typeof value === "string" ? value : value.join(", ");
  if (widget === "moment")
    return h("div", { key: "input" }, momentInputs({ label, zone, value: text, className, onChange }));
  if (options)
    return h("select", { ...props, style: { ...button, width: "100%" }, value }, [
      h("option", { key: "", value: "" }, "(None)"),
      ...options.map(({ label, value }) => h("option", { key: value, value }, label)),
    ]);
  // What is typed into a list may end in a comma for a moment.
  return widget === "list"
    ? h("input", {
        ...props,
        type: "text",
        placeholder: "With commas between",
        defaultValue: text,
        onChange: (/** @type {Typed} */ { target }) => onChange(listed(target.value)),
      })
    : h("input", { ...props, type: "text", value: text });
};

CMS.registerFieldType("moment", moment);
CMS.registerFieldType("mark", mark);
CMS.registerFieldType("text-or-group", textOrGroup);
CMS.init();
