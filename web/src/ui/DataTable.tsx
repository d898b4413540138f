// A table on wide screens that becomes a list of cards on phones, with the same meaning for screen readers.
import type { ReactNode } from "react";

import styles from "./DataTable.module.css";

export type Column<Row> = { header: string; cell: (row: Row) => ReactNode };

type Props<Row> = { label: string; columns: Column<Row>[]; rows: Row[]; keyOf: (row: Row) => string };

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
              <td key={column.header} role="cell" className={index === 0 ? styles.first : undefined}>
                {index > 0 && (
                  <span className={styles.label} aria-hidden>
                    {column.header}
                  </span>
                )}
                <span className={styles.value}>{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
