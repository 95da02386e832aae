namespace Dunning.Operations.Casework;

/// <summary>Overdue invoices that can get no case, because no version of their client's procedure is published.</summary>
public sealed record WaitingInvoices(string ProcedureId, int Invoices);
