// The couples and families that a client is a member of, and a way to set one up.
import { Anchor, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";

import type { PersonCharts } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { useStaffWords } from "./staffWords.ts";

const OpenUnitDialog = lazy(() => import("./OpenUnitDialog.tsx"));

export function UnitsCard({ loginName, charts }: { loginName: string; charts: PersonCharts }) {
  const { relations } = useStaffWords();
  const [opening, setOpening] = useState(false);
  return (
    <Card title={relations.units} text={relations.unitsText}>
      {charts.units.length === 0 && <p className="dimmed">{relations.noUnits}</p>}
      {charts.units.length > 0 && (
        <ul className="stack-sm">
          {charts.units.map((unit) => (
            <li key={unit.unit_id}>
              <Anchor component={Link} href={`/units/${unit.unit_id}`} fw={600}>
                {unit.name}
              </Anchor>{" "}
              <span className="dimmed">{wordFor(relations.forms, unit.form)}</span>
            </li>
          ))}
        </ul>
      )}
      {charts.may_change && (
        <Button variant="default" className="start no-print" leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setOpening(true)}>
          {relations.openUnit}
        </Button>
      )}
      <Suspense fallback={null}>{opening && <OpenUnitDialog loginName={loginName} onClose={() => setOpening(false)} />}</Suspense>
    </Card>
  );
}
