// A Provider Admin's page of the practice's colour and logo.
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "wouter";

import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { useWords } from "../../../words/context.tsx";
import { AccentForm } from "./AccentForm.tsx";
import { readBranding, useBrandingWords } from "./branding.ts";
import { LogoForm } from "./LogoForm.tsx";

export default function BrandingPage() {
  const words = useBrandingWords();
  const { common } = useWords();
  const branding = useQuery({ queryKey: ["branding"], queryFn: ({ signal }) => readBranding(signal) });
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href="/admin/policies" className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {common.navPolicies}
        </Anchor>
        <PageTitle title={words.title} />
        <p className="dimmed">{words.text}</p>
      </div>
      {branding.isPending && <LoadingRows />}
      <ProblemAlert error={branding.error} onRetry={() => void branding.refetch()} />
      {branding.data && (
        <>
          <AccentForm branding={branding.data} />
          <LogoForm branding={branding.data} />
        </>
      )}
    </>
  );
}
