// A platform admin lets an administrator of a practice in, who then lets in everybody else.
import { Anchor, Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useParams } from "wouter";

import { answer, api } from "../../api/client.ts";
import { queryClient } from "../../api/query.ts";
import type { WelcomeSheet as Given } from "../../api/types.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { ContactFields, WhoFields } from "./DetailFields.tsx";
import { detailsBody, NO_DETAILS } from "./details.ts";
import { LoginFields } from "./LoginFields.tsx";
import { Made } from "./Made.tsx";
import { useOwnWords } from "./words.ts";

export default function InviteAdminPage() {
  const words = useOwnWords();
  const provider_code = useParams()["code"] ?? "";
  const page = `/platform/practices/${encodeURIComponent(provider_code)}`;
  const [made, setMade] = useState<Given | null>(null);
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "admin",
    initialValues: { ...NO_DETAILS, login_name: "", deliver: "email" },
    validate: (values) => ({
      ...(!values.first_name.trim() && { first_name: words.people.missing }),
      ...(!values.last_name.trim() && { last_name: words.people.missing }),
      ...(values.deliver === "email" && !values.email.trim() && { email: words.people.missing }),
      ...(!values.login_name.trim() && { login_name: words.people.missing }),
    }),
    submit: async (values) => {
      const deliver = values.deliver === "email" ? ("email" as const) : ("print" as const);
      const body = { ...detailsBody(values, false), login_name: values.login_name, deliver };
      setMade(await answer(api.POST("/api/platform/practices/{provider_code}/admins", { params: { path: { provider_code } }, body })));
      window.scrollTo(0, 0);
      await queryClient.invalidateQueries({ queryKey: ["practice"] });
    },
  });
  if (made) return <Made made={made} page={page} toPage={words.people.toPractice} />;
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href={page} className="iconlink">
          <IconArrowLeft aria-hidden size={18} />
          {words.people.toPractice}
        </Anchor>
        <PageTitle title={words.people.inviteTitle} />
        <p className="dimmed">{words.people.inviteText}</p>
      </div>
      <form className="stack-lg" noValidate onSubmit={onSubmit}>
        <WhoFields form={form} client={false} />
        <ContactFields form={form} />
        <LoginFields form={form} />
        <ProblemAlert error={problem} />
        <Button type="submit" className="start" loading={busy}>
          {words.people.create}
        </Button>
      </form>
    </>
  );
}
