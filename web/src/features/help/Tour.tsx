// The tour of the portal for clients: a few steps that point at what is on the home page.
import { Button } from "@mantine/core";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";

import { useMe } from "../../api/me.ts";
import styles from "./Tour.module.css";
import { tourStops, type Stop } from "./tourStops.ts";
import { useTourEnd } from "./useTourEnd.ts";
import { useOwnWords } from "./words.ts";

// The card stands at the bottom, or at the top where what it speaks of is down there.
function besideIt(place: Place | null): string {
  if (!place) return "";
  return `${styles.beside} ${place.top > window.innerHeight * 0.45 ? styles.above : ""}`;
}

type Place = { top: number; left: number; width: number; height: number };

const EDGE = 6;

function placeOf(stop: Stop): Place | null {
  const target = stop.target && document.querySelector(stop.target);
  if (!target) return null;
  target.scrollIntoView({ block: "start", behavior: "instant" });
  const box = target.getBoundingClientRect();
  return { top: box.top - EDGE, left: box.left - EDGE, width: box.width + 2 * EDGE, height: box.height + 2 * EDGE };
}

/** Where the thing is that the step is about, also after the screen was turned or the text made larger. */
function usePlace(stop: Stop): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const look = () => setPlace(placeOf(stop));
    look();
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }, [stop]);
  return place;
}

/** Opens the dialog, moves the focus to each new step, and gives it back in the end. */
function useDialog(step: number) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
  return { dialog, heading };
}

export default function Tour() {
  const words = useOwnWords();
  const me = useMe();
  const titleId = useId();
  const end = useTourEnd();
  const [stops, setStops] = useState(tourStops);
  const [step, setStep] = useState(0);
  const { dialog, heading } = useDialog(step);
  // The page that the steps point at is drawn together with the tour, not before it.
  useLayoutEffect(() => setStops(tourStops()), []);
  const stop = stops[step]!;
  const place = usePlace(stop);
  const last = step === stops.length - 1;
  const said = words.help.stops[stop.name];

  return (
    <dialog
      ref={dialog}
      className={`${styles.tour} ${besideIt(place)}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        end("skipped");
      }}
    >
      {place && <div className={styles.light} style={place} />}
      <div className={styles.card}>
        <p className="dimmed small">{words.help.step(step + 1, stops.length)}</p>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {said.title}
        </h2>
        <p>{typeof said.text === "function" ? said.text(me.practice.name) : said.text}</p>
        <div className={styles.buttons}>
          {!last && (
            <Button variant="subtle" onClick={() => end("skipped")}>
              {words.help.skip}
            </Button>
          )}
          {step > 0 && (
            <Button variant="default" onClick={() => setStep(step - 1)}>
              {words.common.back}
            </Button>
          )}
          <Button onClick={() => (last ? end("finished") : setStep(step + 1))}>{last ? words.help.done : words.help.next}</Button>
        </div>
      </div>
    </dialog>
  );
}
