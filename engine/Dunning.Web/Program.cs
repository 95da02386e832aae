using Dunning.Web.Commands;

return await DunningCommand.RunAsync(args, TimeProvider.System);
