// The fields of the policies, in groups, each with a sentence on what it does and its default.
import { NativeSelect, Textarea, TextInput } from "@mantine/core";

import type { PolicyValues } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { CheckField } from "../../../ui/CheckField.tsx";
import type { useProblemForm } from "../../../ui/useProblemForm.ts";
import { CONTACT_NAMES, FACTOR_NAMES, FEATURE_NAMES, policyText, type ContactName, type FactorName, type PolicyName, type Typed } from "./policies.ts";
import { useOwnWords } from "../words.ts";

type Form = ReturnType<typeof useProblemForm<Typed>>["form"];
type Props = { form: Form; defaults: PolicyValues };
type Flag = { [Name in PolicyName]: PolicyValues[Name] extends boolean ? Name : never }[PolicyName];

const IDLE = ["15", "20", "25", "30"];
const YEARS = ["6", "7", "8", "10", "12", "15", "20", "25", "30"];
const UNLOCK = ["", "15", "30", "60", "240", "1440"];

/** The usual choices, and the one that stands where it is another. */
function choices(usual: string[], standing: string): string[] {
  return usual.includes(standing) ? usual : [...usual, standing];
}

function useHelp(defaults: PolicyValues) {
  const words = useOwnWords();
  return (name: Exclude<PolicyName, ContactName | FactorName>) => `${words.policies.helps[name]} ${words.policies.standard(policyText(name, defaults, words))}`;
}

function Flags({ names, form, defaults }: Props & { names: Flag[] }) {
  const words = useOwnWords();
  const help = useHelp(defaults);
  return names.map((name) => (
    <CheckField key={name} label={words.policies.names[name]} description={help(name)} {...form.check(name)} />
  ));
}

function PracticeGroup({ form }: Props) {
  const { policies: words } = useOwnWords();
  return (
    <Card title={words.groups.practice}>
      <div className="stack narrow">
        <TextInput label={words.names.name} description={words.helps.name} required withAsterisk={false} maxLength={120} {...form.text("name")} />
        <TextInput type="tel" label={words.names.telephone} description={words.helps.telephone} maxLength={40} {...form.text("telephone")} />
        <Textarea
          label={words.names.emergency_text}
          description={words.helps.emergency_text}
          maxLength={500}
          rows={3}
          {...form.text("emergency_text")}
        />
      </div>
    </Card>
  );
}

function LocksGroup({ form, defaults }: Props) {
  const words = useOwnWords();
  const help = useHelp(defaults);
  const unlock = choices(UNLOCK, form.values.auto_unlock_minutes).map((value) => ({
    value,
    label: policyText("auto_unlock_minutes", { ...defaults, auto_unlock_minutes: value === "" ? null : Number(value) }, words),
  }));
  return (
    <Card title={words.policies.groups.locks}>
      <div className="stack narrow">
        <NativeSelect
          label={words.policies.names.password_profile}
          description={help("password_profile")}
          data={Object.entries(words.policies.profiles).map(([value, label]) => ({ value, label }))}
          {...form.text("password_profile")}
        />
        <NativeSelect
          label={words.policies.names.auto_unlock_minutes}
          description={help("auto_unlock_minutes")}
          data={unlock}
          {...form.text("auto_unlock_minutes")}
        />
        <Flags names={["reset_lifts_lock"]} form={form} defaults={defaults} />
      </div>
    </Card>
  );
}

function SessionsGroup({ form, defaults }: Props) {
  const words = useOwnWords();
  const help = useHelp(defaults);
  const idle = choices(IDLE, form.values.idle_minutes).map((value) => ({ value, label: words.policies.minutes(Number(value)) }));
  return (
    <Card title={words.policies.groups.sessions}>
      <div className="stack narrow">
        <NativeSelect label={words.policies.names.idle_minutes} description={help("idle_minutes")} data={idle} {...form.text("idle_minutes")} />
        <Flags names={["one_session"]} form={form} defaults={defaults} />
      </div>
    </Card>
  );
}

function FactorGroup({ form, defaults }: Props) {
  const words = useOwnWords();
  const choices = Object.entries(words.policies.factors).map(([value, label]) => ({ value, label }));
  return (
    <Card title={words.policies.groups.factor} text={words.policies.factorText}>
      <div className="stack narrow">
        {FACTOR_NAMES.map((name) => (
          <NativeSelect
            key={name}
            label={words.policies.names[name]}
            description={words.policies.standard(policyText(name, defaults, words))}
            data={choices}
            {...form.text(name)}
          />
        ))}
      </div>
    </Card>
  );
}

function RecordsGroup({ form, defaults }: Props) {
  const words = useOwnWords();
  const help = useHelp(defaults);
  const years = choices(YEARS, form.values.retention_years).map((value) => ({ value, label: words.policies.years(Number(value)) }));
  return (
    <Card title={words.policies.groups.records}>
      <div className="stack narrow">
        <NativeSelect label={words.policies.names.retention_years} description={help("retention_years")} data={years} {...form.text("retention_years")} />
      </div>
    </Card>
  );
}

function ContactGroup({ form, defaults }: Props) {
  const words = useOwnWords();
  const choices = Object.entries(words.policies.contact).map(([value, label]) => ({ value, label }));
  return (
    <Card title={words.policies.groups.contact} text={words.policies.contactText}>
      <div className="stack narrow">
        {CONTACT_NAMES.map((name) => (
          <NativeSelect
            key={name}
            label={words.policies.names[name]}
            description={words.policies.standard(policyText(name, defaults, words))}
            data={choices}
            {...form.text(name)}
          />
        ))}
      </div>
    </Card>
  );
}

export function PolicyFields({ form, defaults }: Props) {
  const { policies: words } = useOwnWords();
  return (
    <>
      <PracticeGroup form={form} defaults={defaults} />
      <LocksGroup form={form} defaults={defaults} />
      <FactorGroup form={form} defaults={defaults} />
      <SessionsGroup form={form} defaults={defaults} />
      <Card title={words.groups.clients}>
        <div className="stack narrow">
          <Flags names={[...FEATURE_NAMES, "uses_sister"]} form={form} defaults={defaults} />
        </div>
      </Card>
      <ContactGroup form={form} defaults={defaults} />
      <RecordsGroup form={form} defaults={defaults} />
    </>
  );
}
