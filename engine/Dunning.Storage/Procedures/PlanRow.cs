using Dunning.Operations.Procedures;

namespace Dunning.Storage.Procedures;

/// <summary>A planned publication as the table has it.</summary>
internal sealed record PlanRow(string ProcedureId, long Version, long Revision, string Effective, long Moves, string Day, string Author, string Note)
{
    public const string Columns = "procedure_id, version, revision, effective, moves, day, author, note";

    public static PlanRow Of(PlannedPublication plan) => new(
        plan.ProcedureId, plan.Version, plan.Revision, Databases.Day.Text(plan.Effective), plan.Moves ? 1 : 0, Databases.Day.Text(plan.Stamp.Day), plan.Stamp.By, plan.Stamp.Note);

    public PlannedPublication ToPlan() => new(
        ProcedureId, (int)Version, (int)Revision, Databases.Day.Read(Effective), Moves == 1, new VersionStamp(Databases.Day.Read(Day), Author, Note));
}
