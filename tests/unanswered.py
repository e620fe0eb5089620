"""Forms sent as they are, without an answer: the state, who sends, and by which button."""

UNANSWERED = {
    "arrange": ("", "manager", "Send the invitation"),
    "arrangements": ("planned", "employee", "Send to Priya"),
    "conversation_cancel": ("planned", "manager", "Cancel the conversation"),
    "evidence_add": ("planned", "employee", "Add evidence"),
    "answer": ("recorded", "employee", "Send my answer"),
    "respond": ("disputed", "manager", "Continue"),
    "action_add": ("agreed", "employee", "Add to the plan"),
    "check_in_add": ("agreed", "manager", "Save the note"),
    "conversation_reopen": ("agreed", "manager", "Take it up again"),
    "behaviours_next": ("", "hr_lead", "See what changes"),
    "offer_add": ("", "hr_lead", "Offer it"),
    "wording_load": ("", "hr_lead", "See what it changes"),
    "career_post_add": ("", "employee", "Add the job"),
    "questionnaire_add": ("", "employee", "Add the result"),
}
