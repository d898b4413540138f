// A card for each part of the portal: clients see those that their practice has switched on.
import { Anchor } from "@mantine/core";
import { IconCalendar, IconChecklist, IconClipboardText, IconFileText, IconFolderOff, IconMessage, IconMoodSmile, IconTargetArrow, IconBook2 } from "@tabler/icons-react";
import type { ReactNode } from "react";

import type { Me } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useChart } from "../../ui/useCharts.ts";
import { useLanguage, useWords } from "../../words/context.tsx";
import { features as en } from "../../words/en/features.ts";
import { features as es } from "../../words/es/features.ts";

// These words come with this page alone: the login page needs none of them.
const own = { en, es };

type Feature = Me["practice"]["features"][number];

const ICONS: Record<Feature, typeof IconCalendar> = {
  scheduling: IconCalendar,
  messages: IconMessage,
  documents: IconFileText,
  resources: IconBook2,
  assessments: IconClipboardText,
  mood: IconMoodSmile,
  goals: IconTargetArrow,
};

function CallOffice({ telephone }: { telephone: string | null }) {
  const words = useWords();
  if (!telephone) return null;
  return (
    <p>
      {words.home.callOffice} <Anchor href={`tel:${telephone.replace(/[^+\d]/g, "")}`}>{telephone}</Anchor>
    </p>
  );
}

type CardProps = { title: string; text: string; icon: typeof IconCalendar; tour?: string; children?: ReactNode };

function FeatureCard({ title, text, icon: Icon, tour, children }: CardProps) {
  return (
    <Card title={title} tour={tour}>
      <EmptyState icon={<Icon aria-hidden size={22} />}>
        <p>{text}</p>
        {children}
      </EmptyState>
    </Card>
  );
}

// What of somebody else's chart a part of the portal belongs to; the rest is for the client alone.
const SCOPES: Partial<Record<Feature, string>> = { scheduling: "appointments", messages: "messages", documents: "documents", assessments: "forms" };

/** The parts that are open in the chart that is shown; null for a login that reaches none. */
function useOpen(me: Me): Feature[] | null {
  const { current, list } = useChart();
  // Nearly everybody has a chart of their own, so that nothing moves when the answer comes.
  if (!list.isSuccess) return me.practice.features;
  if (!current) return null;
  if (current.kind === "own") return me.practice.features;
  return me.practice.features.filter((name) => current.scopes.includes(SCOPES[name] ?? ""));
}

export function ClientCards({ me }: { me: Me }) {
  const words = own[useLanguage().language];
  const open = useOpen(me);
  if (!open) {
    return (
      <FeatureCard title={words.noChart.title} text={words.noChart.client} icon={IconFolderOff}>
        <CallOffice telephone={me.practice.telephone} />
      </FeatureCard>
    );
  }
  return open.map((name, index) => (
    <FeatureCard key={name} tour={index === 0 ? "care" : undefined} title={words[name].title} text={words[name].client} icon={ICONS[name]}>
      {(name === "scheduling" || name === "messages") && <CallOffice telephone={me.practice.telephone} />}
    </FeatureCard>
  ));
}

export function StaffCards() {
  const words = own[useLanguage().language];
  return (
    <>
      <FeatureCard title={words.scheduling.title} text={words.scheduling.staff} icon={IconCalendar} />
      <FeatureCard title={words.messages.title} text={words.messages.staff} icon={IconMessage} />
      <FeatureCard title={words.tasks.title} text={words.tasks.staff} icon={IconChecklist} />
    </>
  );
}
