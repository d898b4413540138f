// English words of the cards about what the portal offers, on the first page.

export const features = {
  scheduling: {
    title: "Appointments",
    client: "No appointments are shown here yet. To book, move or cancel one, call the office.",
    staff: "No appointments are shown here yet. Please go on using your practice's calendar.",
  },
  messages: {
    title: "Messages",
    client: "You have no messages here yet. To reach your care team, call the office.",
    staff: "You have no messages here yet. Please go on using your practice's usual ways.",
  },
  documents: { title: "Documents", client: "You have no documents here yet. Forms and papers from the office will be listed here." },
  resources: { title: "Resources", client: "You have no worksheets or guides here yet. What your therapist gives you will be listed here." },
  assessments: { title: "Assessments", client: "You have no questionnaires here yet. Those from your therapist will be listed here." },
  mood: { title: "Mood tracking", client: "Nothing is noted here yet. Your mood over time will be shown here." },
  goals: { title: "Goals", client: "You have no goals here yet. Those that you and your therapist set will be listed here." },
  noChart: { title: "No chart", client: "There is no chart that you can use now. If you think that this is wrong, call the office." },
  tasks: { title: "Tasks", staff: "You have no tasks. Forms and notes that wait for you will be listed here." },
};
