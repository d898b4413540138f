// Says on every page whose chart is shown, and leads to the others; for logins that reach more than their own.
import { useClickOutside } from "@mantine/hooks";
import { IconChevronDown, IconFolderOpen } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { Link, useLocation } from "wouter";

import { useMe } from "../../../api/me.ts";
import type { ChartRow } from "../../../api/types.ts";
import { ShowMore } from "../../../ui/ShowMore.tsx";
import { chartPath, useChart } from "../../../ui/useCharts.ts";
import { wordFor } from "../../../words/kinds.ts";
import styles from "./ChartSwitcher.module.css";
import { useChartWords } from "./words.ts";

/** Pages of the login itself, whichever chart was chosen. */
const OWN_PAGES = /^\/(account|profile|help)(\/|$)/;

function Shown({ current }: { current: ChartRow | undefined }) {
  const { charts } = useChartWords();
  const me = useMe();
  const [path] = useLocation();
  const own = OWN_PAGES.test(path);
  return (
    <p className={styles.shown}>
      {own ? charts.yourPages : charts.shown} <strong>{own ? me.user.name : (current?.name ?? charts.noneShown)}</strong>
    </p>
  );
}

function Charts({ id, charts, current, list }: { id: string; charts: ChartRow[]; current: ChartRow | undefined; list: ReturnType<typeof useChart>["list"] }) {
  const words = useChartWords();
  return (
    <nav id={id} className={styles.panel} aria-label={words.charts.choose}>
      <ul>
        {charts.map((each) => (
          <li key={each.chart_id}>
            <Link href={chartPath(each.chart_id)} className={styles.chart} aria-current={each.chart_id === current?.chart_id ? "true" : undefined}>
              <span>{each.name}</span>
              <span className="dimmed small">{wordFor(words.charts.kinds, each.kind)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <ShowMore list={list} shown={charts.length} />
    </nav>
  );
}

export default function ChartSwitcher() {
  const words = useChartWords();
  const id = useId();
  const [path] = useLocation();
  const { charts, current, list } = useChart();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const area = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const several = charts.length > 1 || list.hasNextPage;

  useEffect(() => setOpen(false), [path]);

  if (!several && (!current || current.kind === "own")) return null;
  return (
    <section className={`${styles.strip} no-print`} aria-label={words.charts.strip}>
      <div
        ref={area}
        className={styles.inner}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          setOpen(false);
          button.current?.focus();
        }}
        onBlur={(event) => {
          if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
        }}
      >
        <Shown current={current} />
        {several && (
          <button ref={button} type="button" className={styles.button} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
            <IconFolderOpen aria-hidden size={18} />
            {words.charts.switch}
            <IconChevronDown aria-hidden size={16} />
          </button>
        )}
        {open && <Charts id={id} charts={charts} current={current} list={list} />}
      </div>
    </section>
  );
}
