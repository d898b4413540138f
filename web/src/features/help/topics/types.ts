// What a help page says: a sentence, what to do in order, and what is good to know.
import type { TopicId } from "../catalog.ts";

export type Topic = { title: string; text: string; steps: string[]; notes: string[] };

export type Topics = Record<TopicId, Topic>;

/** Everybody's and clients' help pages. */
export type EverydayId =
  | "home-client" | "care-client" | "profile-client" | "emergency-client"
  | "account" | "second-factor" | "logging-in" | "staying-safe";

export type EverydayTopics = Pick<Topics, EverydayId>;

/** The help pages of practices' staff. */
export type StaffId =
  | "home-staff" | "new-client" | "new-person" | "edit-person" | "person" | "activation"
  | "users-office" | "users-admin" | "locks" | "lost-factor" | "leaving" | "roles" | "activity" | "policies" | "branding";

export type StaffTopics = Pick<Topics, StaffId>;

/** The help pages about charts that more than one person uses. */
export type ChartId = "charts-client" | "guardians" | "units" | "coming-of-age";

export type ChartTopics = Pick<Topics, ChartId>;

/** What staff do for clients beyond their account. */
export type ClientsId = "import" | "requests" | "my-clients" | "care-team" | "hand-over";

export type ClientsTopics = Pick<Topics, ClientsId>;

export type PlatformTopics = Omit<Topics, EverydayId | StaffId | ChartId | ClientsId>;
