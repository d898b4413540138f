// A form that shows field errors at their fields, the rest in one alert, keeps what was typed, and leads to the first wrong field.
import { createElement, useState, type ChangeEvent, type FormEvent, type ReactNode } from "react";

import { ApiProblem } from "../api/problems.ts";
import { useDoorLanguage } from "../words/context.tsx";
import { fieldText } from "./problemText.ts";

type Values = Record<string, string | boolean>;

type Errors<V> = { [Field in keyof V]?: ReactNode };

type Options<V extends Values> = {
  /** Tells this form's fields from those of another one on the page. */
  name: string;
  initialValues: V;
  validate?: (values: V) => Errors<V>;
  submit: (values: V) => Promise<void>;
};

type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function useFields<V extends Values>(name: string, initialValues: V) {
  const [values, setValues] = useState(initialValues);
  const [errors, setErrors] = useState<Errors<V>>({});

  function set(field: keyof V, value: string | boolean) {
    setValues((before) => ({ ...before, [field]: value }));
    setErrors((before) => ({ ...before, [field]: undefined }));
  }

  const text = (field: keyof V & string) => ({
    "data-path": `${name}.${field}`,
    value: values[field] as string,
    error: errors[field],
    onChange: (event: ChangeEvent<FieldElement>) => set(field, event.currentTarget.value),
  });

  const check = (field: keyof V & string) => ({
    "data-path": `${name}.${field}`,
    checked: values[field] as boolean,
    onChange: (event: ChangeEvent<HTMLInputElement>) => set(field, event.currentTarget.checked),
  });

  /** Shows the errors and goes to the first wrong field in the order of the form. */
  function mark(found: Errors<V>) {
    setErrors(found);
    const first = Object.keys(initialValues).find((field) => found[field]);
    if (!first) return;
    // The field may be disabled until the next paint.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-path="${name}.${first}"]`)?.focus());
  }

  return { values, text, check, mark, reset: (to = initialValues) => setValues(to) };
}

export function useProblemForm<V extends Values>({ name, initialValues, validate, submit }: Options<V>) {
  const { words, language } = useDoorLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useFields(name, initialValues);

  function showRefusal(error: unknown) {
    const errors = error instanceof ApiProblem ? error.errors : [];
    const atFields: Record<string, ReactNode> = {};
    for (const field of Object.keys(initialValues)) {
      const texts = errors.filter((each) => each.field === field).map((each) => fieldText(each, words, language));
      if (texts.length > 0) atFields[field] = texts.map((text) => createElement("span", { key: text, className: "error-line" }, text));
    }
    form.mark(atFields as Errors<V>);
    const elsewhere = errors.length === 0 || errors.some((each) => !(each.field in initialValues));
    setProblem(elsewhere ? error : null);
  }

  async function send() {
    setBusy(true);
    setProblem(null);
    try {
      await submit(form.values);
    } catch (error) {
      showRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const wrong = validate?.(form.values) ?? {};
    if (Object.values(wrong).some(Boolean)) return form.mark(wrong);
    void send();
  }

  return { form, busy, problem, onSubmit };
}
