using Dunning.Cases.Procedures;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>Judges a draft as publishing it would: by itself, and by the rules of the clients that follow it.</summary>
public sealed class CheckDraft(IProcedureStore store, ILedger ledger)
{
    public async Task<ProcedureCompilation> ExecuteAsync(ProcedureDraft draft, CancellationToken cancellationToken)
    {
        var place = draft.Version.ProcedureId + "/";
        var compilation = ProcedureCompiler.Compile(draft.Files, draft.Version.Version, place);
        return compilation.Procedure is { } procedure
            ? compilation with { Findings = [.. compilation.Findings.Union(await ClientsOfProcedure.CheckAsync(store, ledger, procedure, place, cancellationToken).ConfigureAwait(false))] }
            : compilation;
    }
}
