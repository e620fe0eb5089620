from django.apps import AppConfig


class TalentgridConfig(AppConfig):
    name = "talentgrid"
    verbose_name = "People, what each may see, and the audit trail"
