using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Inputs that several activities have.</summary>
internal static class Inputs
{
    public static InputDescriptor Queue(string usual) =>
        new("Queue", ScalarShape.Text, new("Lijst", "Queue"), new("De lijst waarop de taak komt.", "The list on which the task appears."))
        {
            Default = usual,
        };

    public static InputDescriptor Title(string? usual) =>
        new("Title", ScalarShape.Text, new("Titel", "Title"), new("Wat er moet gebeuren.", "What is to be done.")) { Default = usual, Required = usual is null };

    public static InputDescriptor Script { get; } =
        new("Script", ScalarShape.Text, new("Gesprekshulp", "Script"), new("Wat te zeggen of te bekijken.", "What to say or to look at."))
        {
            Default = "", UiHint = "multiline",
        };

    public static InputDescriptor Whole(string name, int usual, Wording display, Wording description) =>
        new(name, ScalarShape.Whole, display, description) { Default = usual };

    public static InputDescriptor Text(string name, string usual, Wording display, Wording description) =>
        new(name, ScalarShape.Text, display, description) { Default = usual };

    public static InputDescriptor Choice(string name, string usual, Wording display, Wording description, params IReadOnlyList<InputOption> options) =>
        new(name, ScalarShape.Text, display, description) { Default = usual, UiHint = "dropdown", Options = options };

    public static InputDescriptor Deadline(int usual) =>
        Whole("DeadlineDays", usual, new("Uiterlijk na (werkdagen)", "At the latest after (business days)"), new("Daarna wacht de procedure niet langer op de taak; 0 is zo lang als nodig.", "After that the procedure does not wait for the task any longer; 0 is as long as it takes."));
}
