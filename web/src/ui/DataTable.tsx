// A table on wide screens that becomes a list of cards on phones, with the same meaning for screen readers.
import type { ReactNode } from "react";

import styles from "./DataTable.module.css";

/** A cell without a value shows a dash in the table and is left out of a card. */
export type Column<Row> = { header: string; cell: (row: Row) => ReactNode };

type Props<Row> = { label: string; columns: Column<Row>[]; rows: Row[]; keyOf: (row: Row) => string };

function Cell({ header, value }: { header: string | null; value: ReactNode }) {
  const blank = value === null || value === "";
  const style = header === null ? styles.first : blank ? styles.blank : undefined;
  return (
    <td role="cell" className={style}>
      {header && (
        <span className={styles.label} aria-hidden>
          {header}
        </span>
      )}
      <span className={styles.value}>{blank ? "–" : value}</span>
    </td>
  );
}

// The roles are written out because changing a table's display takes its meaning away.
export function DataTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  return (
    <table role="table" aria-label={label} className={styles.table}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.header} role="columnheader" scope="col">
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column, index) => (
              <Cell key={column.header} header={index > 0 ? column.header : null} value={column.cell(row)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
