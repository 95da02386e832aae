namespace Dunning.Operations.Desk;

/// <summary>A client's figures.</summary>
public sealed record ClientFigures(string ClientId, string Name, int OpenCases, decimal Overdue, decimal NotYetDue, int CallsDue);
