// The filters over a list of activity: kind and days, and whatever a page adds.
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { useWords } from "../../words/context.tsx";
import { EVENT_KINDS } from "../../words/kinds.ts";
import { swapped } from "./dates.ts";

export type Filter = { kind: string; firstDay: string; lastDay: string };

export const NO_FILTER: Filter = { kind: "", firstDay: "", lastDay: "" };

export function isFiltered(filter: Filter): boolean {
  return Boolean(filter.kind || filter.firstDay || filter.lastDay);
}

type Props = { filter: Filter; onChange: (filter: Filter) => void; active: boolean; onClear: () => void; children?: ReactNode };

export function Filters({ filter, onChange, active, onClear, children }: Props) {
  const words = useWords();
  return (
    <form aria-label={words.activity.filters} className="filters no-print" onSubmit={(event) => event.preventDefault()}>
      {children}
      <NativeSelect
        label={words.activity.kind}
        value={filter.kind}
        data={[{ value: "", label: words.activity.allKinds }, ...EVENT_KINDS.map((kind) => ({ value: kind, label: words.activity.kinds[kind] }))]}
        onChange={(event) => onChange({ ...filter, kind: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.activity.from}
        value={filter.firstDay}
        error={swapped(filter.firstDay, filter.lastDay) && words.activity.datesSwapped}
        onChange={(event) => onChange({ ...filter, firstDay: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.activity.to}
        value={filter.lastDay}
        onChange={(event) => onChange({ ...filter, lastDay: event.currentTarget.value })}
      />
      {active && (
        <Button type="button" variant="subtle" leftSection={<IconFilterOff aria-hidden size={18} />} onClick={onClear}>
          {words.activity.clear}
        </Button>
      )}
    </form>
  );
}
