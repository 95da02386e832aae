namespace Dunning.Web.Benchmarks;

/// <summary>A row of the measured letter's table.</summary>
internal sealed record BenchInvoice(string Number, DateOnly IssueDate, DateOnly DueDate, decimal Amount, decimal Open);
