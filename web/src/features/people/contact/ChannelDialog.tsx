// Confirms an e-mail address or a telephone number: first where to, then the code that came there.
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { OwnProfile } from "../../../api/types.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { telephoneText } from "../../../ui/telephoneText.ts";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { keep, KEY, policyOf, type Channel } from "./profile.ts";
import { ownProblemText, useContactWords, type ContactWords } from "./words.ts";

/** `value`: what is on file and only wants confirming; null for a new one. `sentTo`: where a code is on its way already. */
type Props = { profile: OwnProfile; channel: Channel; value: string | null; sentTo?: string | undefined; onClose: () => void };

function shown(channel: Channel, value: string): string {
  return channel === "telephone" ? telephoneText(value) : value;
}

async function sendCode(channel: Channel, value: string): Promise<string> {
  const sent = await answer(api.POST("/api/profile/contact", { body: { channel, value } }));
  await queryClient.invalidateQueries({ queryKey: KEY });
  return sent.value;
}

function Buttons({ confirm, busy, onClose, words }: { confirm: string; busy: boolean; onClose: () => void; words: ContactWords }) {
  return (
    <div className="actions">
      <Button type="button" variant="default" onClick={onClose} disabled={busy}>
        {words.common.cancel}
      </Button>
      <Button type="submit" loading={busy}>
        {confirm}
      </Button>
    </div>
  );
}

function ValueStep({ profile, channel, value, onClose, onSent }: Props & { onSent: (value: string) => void }) {
  const words = useContactWords();
  const { contact } = words;
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "channel",
    initialValues: { [channel]: value ?? "" },
    validate: (values) => ({ ...(!values[channel]?.trim() && { [channel]: words.people.missing }) }),
    submit: async (values) => onSent(await sendCode(channel, values[channel] ?? "")),
  });
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <p>{value ? contact.confirmText[channel](shown(channel, value)) : contact.channelText[channel]}</p>
      {!value && policyOf(profile, channel) === "review" && <p>{contact.reviewNote}</p>}
      {!value && (
        <TextInput
          type={channel === "email" ? "email" : "tel"}
          label={contact.fields[channel]}
          description={channel === "telephone" ? words.people.telephoneHelp : undefined}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete={channel === "email" ? "email" : "tel"}
          maxLength={channel === "email" ? 320 : 40}
          data-autofocus
          {...form.text(channel)}
        />
      )}
      <ProblemAlert error={problem} text={ownProblemText(problem, words)} />
      <Buttons confirm={contact.sendCode} busy={busy} onClose={onClose} words={words} />
    </form>
  );
}

function useSendingAgain(channel: Channel, value: string) {
  const { contact } = useContactWords();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  async function again() {
    setSending(true);
    setFailed(null);
    try {
      await sendCode(channel, value);
      toast(contact.sentAgain);
    } catch (error) {
      setFailed(error);
    } finally {
      setSending(false);
    }
  }
  return { sending, failed, again: () => void again() };
}

function CodeStep({ profile, channel, value, onClose }: Props & { value: string }) {
  const words = useContactWords();
  const { contact } = words;
  const more = useSendingAgain(channel, value);
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "code",
    initialValues: { code: "" },
    validate: (values) => ({ ...(!values.code.trim() && { code: contact.codeMissing }) }),
    submit: async ({ code }) => {
      const after = await answer(api.POST("/api/profile/contact/confirm", { body: { channel, code } }));
      const took = after[channel] === value;
      keep(after);
      await queryClient.invalidateQueries({ queryKey: ["me"] });
      const told = took && profile[channel] !== null && profile[channel] !== value;
      toast(took ? [contact.done[channel], ...(told ? [contact.toldOld] : [])].join(" ") : contact.sent);
      onClose();
    },
  });
  const wrong = problem ?? more.failed;
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <p role="status">{contact.codeSent(shown(channel, value))}</p>
      <TextInput
        label={contact.code}
        description={contact.codeHelp}
        inputWrapperOrder={["label", "input", "description", "error"]}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        data-autofocus
        {...form.text("code")}
      />
      <ProblemAlert error={wrong} text={ownProblemText(wrong, words)} />
      <p className="dimmed small">{contact.nothingCame}</p>
      <Button type="button" variant="default" className="start" loading={more.sending} onClick={more.again}>
        {contact.sendAgain}
      </Button>
      <Buttons confirm={contact.confirm} busy={busy} onClose={onClose} words={words} />
    </form>
  );
}

export default function ChannelDialog(props: Props) {
  const { contact } = useContactWords();
  // As it was when the dialog opened: a page read anew must not take the step back.
  const [profile] = useState(props.profile);
  const [sentTo, setSentTo] = useState<string | null>(props.sentTo ?? null);
  const title = props.value ? contact.confirmTitle[props.channel] : contact.channelTitle[props.channel];
  return (
    <Dialog key={sentTo ?? ""} title={title} onClose={props.onClose}>
      {sentTo === null ? <ValueStep {...props} onSent={setSentTo} /> : <CodeStep {...props} profile={profile} value={sentTo} />}
    </Dialog>
  );
}
